package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.list.ValueDecision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a list would do, counted and summed up row by row in whatever order the rows come: equal
 * sums mean that the same is done to the same records.
 */
public final class ImportTally {

  private final Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
  private final MessageDigest digest = Sha256.digest();
  private final byte[] sum = new byte[32];
  private int warned;

  /**
   * Takes the decisions by which values were read: new records are summed up by their names alone,
   * and another decision would write something else in them.
   */
  public void readBy(Collection<ValueDecision> decisions) {
    for (ValueDecision one : decisions) {
      String text = one.field() + "|" + one.key() + "|" + one.verdict() + "|" + one.code();
      addToSum(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Takes a row. */
  public void add(PlannedRow row) {
    counts.merge(row.outcome(), 1, Integer::sum);
    if (row.warned()) {
      warned++;
    }
    String text =
        row.line()
            + "|"
            + row.outcome()
            + "|"
            + row.name()
            + "|"
            + (row.drawn() ? null : row.subject())
            + "|"
            + row.changes();
    addToSum(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void addToSum(byte[] number) {
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      int digit = (sum[i] & 0xFF) + (number[i] & 0xFF) + carry;
      sum[i] = (byte) digit;
      carry = digit >> 8;
    }
  }

  /** Rows by what becomes of them. */
  public Counts counts() {
    return new Counts(
        count(RowOutcome.NEW),
        count(RowOutcome.CHANGED),
        count(RowOutcome.SAME),
        count(RowOutcome.REFUSED),
        warned);
  }

  private int count(RowOutcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** Sum of the SHA-256 of all rows, in hexadecimal. */
  public String sha256() {
    return Sha256.hex(sum);
  }
}
