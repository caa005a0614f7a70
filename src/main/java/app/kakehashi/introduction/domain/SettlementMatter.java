package app.kakehashi.introduction.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the sides of a case settle together: proposed by one, confirmed by every other. */
public enum SettlementMatter {
  /** Terms before talks: settled first, so that nobody argues about them later. */
  TERMS(
      choice("working_language", false, "ja", "zh_hant", "en", "mixed"),
      choice("interpreter", false, "none", "gap_side", "offer_side", "shared", "office"),
      choice("confidentiality", false, "signed", "planned", "not_needed"),
      choice("results", false, "each_own", "joint", "gap_side", "offer_side", "by_contract"),
      choice("governing_law", false, "japan", "taiwan", "third", "by_contract"),
      choice("mediation", false, "office_first", "institution", "none"),
      choice(
          "disputes",
          false,
          "court_japan",
          "court_taiwan",
          "arbitration_tokyo",
          "arbitration_taipei",
          "arbitration_singapore",
          "by_contract"),
      text("contact_gap"),
      text("contact_offer"),
      text("remarks")),
  /** The confidentiality agreement between the companies. */
  CONFIDENTIALITY(
      choice("form", true, "mutual", "one_way", "platform_terms"),
      requiredDay("signed_on"),
      text("remarks")),
  /** The stage of the value chain. */
  STAGE(
      choice(
          "stage",
          true,
          "requirements",
          "joint_rnd",
          "validation",
          "trial_production",
          "mass_production",
          "third_markets"),
      text("remarks")),
  /** How deep the cooperation is, by signs that others can see; the legal form stands apart. */
  DEPTH(
      choice("depth", true, "exploring", "tried", "first_order", "standing", "shared_fate"),
      choice(
          "legal_form",
          false,
          "none",
          "nda",
          "purchase",
          "licence",
          "joint_rnd",
          "agency",
          "joint_venture",
          "acquisition",
          "branch"),
      text("remarks")),
  /** What was agreed in the end. */
  AGREEMENT(
      choice(
          "legal_form",
          true,
          "purchase",
          "licence",
          "joint_rnd",
          "agency",
          "joint_venture",
          "acquisition",
          "branch",
          "other"),
      choice("depth", true, "tried", "first_order", "standing", "shared_fate"),
      choice("value", true, "upto_1m", "upto_10m", "upto_100m", "over_100m", "undisclosed"),
      requiredDay("agreed_on"),
      choice("publish", true, "yes", "without_names", "no"),
      text("remarks"));

  /** Longest free text of a field, in characters. */
  public static final int LONGEST_TEXT = 1000;

  /**
   * One entry.
   *
   * @param options codes to choose from; empty for a text or a day
   */
  public record Field(String name, boolean required, boolean isDay, List<String> options) {
    public Field {
      options = List.copyOf(options);
    }

    public boolean isChoice() {
      return !options.isEmpty();
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Field> fields;

  SettlementMatter(Field... fields) {
    this.fields = List.of(fields);
  }

  /** The entries, in the order in which they are asked. */
  public List<Field> fields() {
    return fields;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The matter of a segment of an address. */
  public static Optional<SettlementMatter> ofCode(String code) {
    for (SettlementMatter matter : values()) {
      if (matter.code().equals(code)) {
        return Optional.of(matter);
      }
    }
    return Optional.empty();
  }

  public String messageKey() {
    return "introduction_after.matter." + code();
  }

  /** The words of an entry. */
  public String messageKey(Field field) {
    return "introduction_after.field." + code() + "." + field.name();
  }

  /** The words of an option of an entry. */
  public String messageKey(Field field, String option) {
    return "introduction_after.option." + field.name() + "." + option;
  }

  /** Whether it can be settled while the companies do not know each other’s names yet. */
  public boolean isBeforeIntroduction() {
    return this == CONFIDENTIALITY;
  }

  /**
   * What was typed, without blanks and fields that do not exist.
   *
   * @param faults takes for each field that does not fit the end of a message key
   */
  public Map<String, String> read(
      Map<String, String> typed, LocalDate today, Map<String, String> faults) {
    Map<String, String> content = new LinkedHashMap<>();
    for (Field field : fields) {
      String value = typed.getOrDefault(field.name(), "").strip();
      if (value.isEmpty()) {
        if (field.required()) {
          faults.put(field.name(), field.isChoice() ? "choose" : "missing_day");
        }
        continue;
      }
      content.put(field.name(), value);
      if (field.isChoice() && !field.options().contains(value)) {
        faults.put(field.name(), "choose");
      } else if (field.isDay()) {
        day(value)
            .ifPresentOrElse(
                day -> {
                  if (day.isAfter(today)) {
                    faults.put(field.name(), "day_to_come");
                  }
                },
                () -> faults.put(field.name(), "no_day"));
      } else if (value.length() > LONGEST_TEXT) {
        faults.put(field.name(), "too_long");
      }
    }
    if (content.isEmpty() && faults.isEmpty()) {
      faults.put(fields.getFirst().name(), "nothing");
    }
    return content;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private static Field choice(String name, boolean required, String... options) {
    return new Field(name, required, false, List.of(options));
  }

  private static Field text(String name) {
    return new Field(name, false, false, List.of());
  }

  private static Field requiredDay(String name) {
    return new Field(name, true, true, List.of());
  }
}
