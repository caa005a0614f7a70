package app.kakehashi.company;

import java.util.List;

/**
 * A part of a record of which one of two records’ statements is kept when they are merged. What is
 * a list by nature (names, sites, certificates, credentials, people) is put together instead.
 */
public enum MergeField implements Coded {
  /** Official name and legal form; the other name is kept as a former one. */
  OFFICIAL_NAME("official_name", "legal_form"),
  /** Official number. */
  IDENTIFIER("identifier"),
  /** Address, region and country of the head office. */
  ADDRESS("address", "region", "address_country"),
  /** People employed. */
  EMPLOYEES("employees"),
  /** Paid-in capital. */
  CAPITAL("capital"),
  /** Yearly revenue. */
  REVENUE("revenue"),
  /** Year or day of founding. */
  FOUNDED("founded"),
  /** Its web site. */
  WEBSITE("website"),
  /** Industries, the main one first. */
  SECTORS("sectors"),
  /** Capability fields. */
  FIELDS("fields"),
  /** Working languages. */
  LANGUAGES("languages"),
  /** Dejima unit and its runway. */
  DEJIMA("dejima"),
  /** Parent and group. */
  GROUP_NAME("group_name", "parent_name");

  private final String stated;

  MergeField(String... stated) {
    this.stated = String.join(",", stated);
  }

  /** The name of the field, a message key below {@code company.field.}. */
  @Override
  public String code() {
    return stated().getFirst();
  }

  /** The names under which its sources are kept. */
  public List<String> stated() {
    return List.of(stated.split(","));
  }
}
