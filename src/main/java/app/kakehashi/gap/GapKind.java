package app.kakehashi.gap;

import static app.kakehashi.gap.DetailField.choice;
import static app.kakehashi.gap.DetailField.choices;
import static app.kakehashi.gap.DetailField.date;
import static app.kakehashi.gap.DetailField.longText;
import static app.kakehashi.gap.DetailField.number;
import static app.kakehashi.gap.DetailField.text;
import static app.kakehashi.gap.DetailField.yesNo;

import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Optional;

/** The eleven kinds of gaps, each with the fields that only it has. */
public enum GapKind {
  /** A supplier or contract manufacturer. */
  SUPPLIER("supplier", text("process"), yesNo("drawings_ready"), yesNo("samples_first")),
  /** AI, robots or IoT in place of hands that are missing. */
  LABOUR_SAVING("labour_saving", text("work"), number("workers_now")),
  /** Technology, or research and development together. */
  TECHNOLOGY("technology", choice("stage", "idea", "prototype", "production")),
  /** Renewal of machines. */
  EQUIPMENT(
      "equipment",
      text("machine"),
      number("machine_age"),
      choice("renewal", "replace", "retrofit")),
  /** Data and AI for science and for the factory. */
  DATA_AI_SCIENCE(
      "data_ai_science",
      choice("data_state", "none", "paper", "digital", "cleaned"),
      yesNo("data_stays_on_site")),
  /** Protection of offices, factories and products. */
  CYBERSECURITY(
      "cybersecurity",
      choices("scope", "office_it", "factory_ot", "product", "supply_chain"),
      text("standard")),
  /** A successor, or the transfer of a business; always anonymous. */
  SUCCESSION(
      "succession",
      choice("reason", "no_successor", "age", "focus", "other_reason"),
      date("handover_by"),
      yesNo("employees_kept"),
      yesNo("name_kept"),
      choice("staff_range", "upto_10", "upto_30", "upto_100", "over_100")),
  /** A way into a market abroad; the obstacles are a field of every gap. */
  MARKET_ENTRY(
      "market_entry", text("product"), choice("presence", "none", "distributor", "office")),
  /** A project in a third country that Japan plans and finances and Taiwan builds. */
  THIRD_COUNTRY(
      "third_country",
      choice(
          "project_field",
          "rail",
          "power",
          "water",
          "environment",
          "petrochemical",
          "building",
          "smart_transport"),
      choices("roles", "plan", "finance", "epc", "supply", "operation", "training"),
      date("tender_deadline"),
      choice("loan", "tied", "untied", "no_loan"),
      choices("funding", "jica_oda", "jbic", "nexi", "own_funds"),
      yesNo("local_office_preferred"),
      yesNo("whole_system")),
  /** A Japanese body opens a place to test. */
  VALIDATION_FIELD(
      "validation_field",
      longText("conditions"),
      text("period"),
      choice("purchase_afterwards", "planned", "possible", "not_planned")),
  /** Talent and training, with universities too. */
  TALENT(
      "talent",
      choices("cooperation", "joint_training", "internship", "lab", "hiring"),
      number("people"),
      text("duration"));

  @EnumeratedValue private final String code;

  // unmodifiable and of records: immutable, though its type does not say so
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<DetailField> details;

  GapKind(String code, DetailField... details) {
    this.code = code;
    this.details = List.of(details);
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** The fields only this kind has, in the order in which they are asked. */
  public List<DetailField> details() {
    return details;
  }

  /** A succession is never shown with a name. */
  public boolean isAlwaysAnonymous() {
    return this == SUCCESSION;
  }

  /** Whether it is about a market or a project abroad. */
  public boolean isAbroad() {
    return this == MARKET_ENTRY || this == THIRD_COUNTRY;
  }

  /** Whether something is bought in a quantity. */
  public boolean hasQuantity() {
    return this == SUPPLIER || this == EQUIPMENT || this == TECHNOLOGY;
  }

  /** Message key of the kind in words. */
  public String messageKey() {
    return "gap.kind." + code;
  }

  public static Optional<GapKind> find(String code) {
    for (GapKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
