package app.kakehashi.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds ids of companies, and what becomes of its rows when a company is merged into
 * another.
 *
 * @param key columns or SQL expressions by which two rows of one company are the same; empty where
 *     there may be any number
 * @param counted message key of the number of its rows, for who compares two companies; null where
 *     it is not told
 * @param version column with the version of the company that a row is about; null where it has none
 */
public record CompanyReference(
    String table,
    String column,
    Rule rule,
    List<String> key,
    @Nullable String counted,
    @Nullable String version) {
  public CompanyReference {
    key = List.copyOf(key);
    if ((rule == Rule.MOVES_ONCE || rule == Rule.MEETS) == key.isEmpty()) {
      throw new IllegalArgumentException("A key is for rows that may meet: " + table);
    }
  }

  /** What becomes of the rows. */
  public enum Rule {
    /** They follow to the company that stays. */
    MOVES,
    /** They follow, but those of which the company that stays has its own. */
    MOVES_ONCE,
    /** They follow; where both companies have one of the same key they cannot be merged. */
    MEETS,
    /**
     * They follow as long as they are there, and tell only what was, such as who looked: no work of
     * a company.
     */
    LOGS,
    /** As logs, of a company that saw something of others: what came since the merge stays so. */
    WITNESSES,
    /** They are part of the record and put together with it. */
    PART,
    /** They tell what once was so and keep the old id, or are derived. */
    STAYS
  }

  /** Rows that follow. */
  public static CompanyReference moves(String table, String column) {
    return new CompanyReference(table, column, Rule.MOVES, List.of(), null, null);
  }

  /** Rows that follow and tell what was. */
  public static CompanyReference logs(String table, String column) {
    return new CompanyReference(table, column, Rule.LOGS, List.of(), null, null);
  }

  /** Rows that follow and tell who saw something. */
  public static CompanyReference witnesses(String table, String column) {
    return new CompanyReference(table, column, Rule.WITNESSES, List.of(), null, null);
  }

  /** Whether the rows tell only what was and are no work. */
  public boolean isLog() {
    return rule == Rule.LOGS || rule == Rule.WITNESSES;
  }

  /** Rows that stay as they are. */
  public static CompanyReference stays(String table, String column) {
    return new CompanyReference(table, column, Rule.STAYS, List.of(), null, null);
  }

  /** Rows that follow, unless the company that stays has one of this key. */
  public static CompanyReference once(String table, String column, String... key) {
    return new CompanyReference(table, column, Rule.MOVES_ONCE, List.of(key), null, null);
  }

  /** Rows of which two of this key keep companies apart. */
  public static CompanyReference meets(String table, String column, String... key) {
    return new CompanyReference(table, column, Rule.MEETS, List.of(key), null, null);
  }

  /** The same, and how many there are is told. */
  public CompanyReference counted(String message) {
    return new CompanyReference(table, column, rule, key, message, version);
  }

  /** The same, whose rows are about a version of the company. */
  public CompanyReference versioned(String versionColumn) {
    return new CompanyReference(table, column, rule, key, counted, versionColumn);
  }
}
