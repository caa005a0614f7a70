package app.kakehashi.listimport.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a list would do, row by row. */
public record ImportPlan(List<PlannedRow> rows) {

  public ImportPlan {
    rows = List.copyOf(rows);
  }

  /** Number of rows with this outcome. */
  public int count(RowOutcome outcome) {
    return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /** Number of rows a person should look at. */
  public int warned() {
    return (int) rows.stream().filter(PlannedRow::warned).count();
  }

  /** Equal for plans that do the same to the same records. */
  public String sha256() {
    MessageDigest digest = digest();
    for (PlannedRow row : rows) {
      String text =
          row.line()
              + "|"
              + row.outcome()
              + "|"
              + row.name()
              + "|"
              + row.subject()
              + "|"
              + row.changes();
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of any bytes, in hexadecimal. */
  public static String sha256(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
