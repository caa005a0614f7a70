package app.kakehashi.introduction.domain;

import java.util.Locale;

/**
 * The texts a person agrees to before its contact data goes to a company of a case: by where the
 * person’s company is and where the receiving company is. A changed wording is a new version with
 * message keys of its own, so that every wording ever shown stays readable.
 */
public enum ContactConsent {
  /** Japan → abroad: APPI Art. 28, with the three items on the country. */
  JP_ABROAD(1),
  /** Taiwan → abroad: the items of PDPA Art. 8. */
  TW_ABROAD(1),
  /** From any other country: both together. */
  OTHER_ABROAD(1),
  /** Inside one country. */
  DOMESTIC(1);

  private final int version;

  ContactConsent(int version) {
    this.version = version;
  }

  /** The text for this direction; countries as ISO 3166-1 alpha-2. */
  public static ContactConsent between(String from, String to) {
    if (from.equals(to)) {
      return DOMESTIC;
    }
    return switch (from) {
      case "JP" -> JP_ABROAD;
      case "TW" -> TW_ABROAD;
      default -> OTHER_ABROAD;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Counts from 1. */
  public int version() {
    return version;
  }

  /**
   * The words; takes the association, the receiving company, its country, what is passed on, and
   * the information on that country.
   */
  public String messageKey() {
    return "introduction_after.consent_text." + code() + ".v" + version;
  }

  /** What a person is told of the protection of data in a country. */
  public static String countryKey(String country) {
    return "introduction_after.country."
        + switch (country) {
          case "JP" -> "jp";
          case "TW" -> "tw";
          default -> "other";
        };
  }

  /** How a consent or its withdrawal came. */
  public enum Channel {
    /** By the person, through the link of a mail. */
    LINK,
    /** By the person, signed in. */
    PAGE,
    /** On paper, recorded by the office. */
    PAPER,
    /** By phone, recorded by the office. */
    PHONE;

    /** Whether the office records it. */
    public boolean isRecorded() {
      return this == PAPER || this == PHONE;
    }

    public String messageKey() {
      return "introduction_after.consent_channel." + name().toLowerCase(Locale.ROOT);
    }
  }
}
