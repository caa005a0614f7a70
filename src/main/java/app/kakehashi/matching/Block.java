package app.kakehashi.matching;

import java.util.Locale;

/** Hard constraints: no points make up for them. The code names the text shown. */
public enum Block {
  /** One of the postings is not published, expired or paused. */
  H1_NOT_OPEN,
  /** No mode of cooperation is compatible. */
  H2_NO_MODE,
  /** A mandatory certificate is declared absent. */
  H3_CERTIFICATE_ABSENT,
  /** Export control or economic security is not cleared. */
  H4_NOT_CLEARED,
  /** Same group, blocked counterpart, or declined lately with unchanged content. */
  H5_NOT_TOGETHER,
  /** A third of the quantity is not reached and no second firm may help. */
  H6_VOLUME,
  /** Delivery comes too late even with half as much time again. */
  H7_TOO_LATE,
  /** The exclusivity asked for is granted elsewhere. */
  H8_EXCLUSIVITY_GRANTED,
  /** A mandatory language is declared absent. */
  H10_LANGUAGE_ABSENT,
  /** A stated exclusion is met. */
  H11_EXCLUDED;

  /** The short code of reports and message keys. */
  public String code() {
    return name().substring(0, name().indexOf('_'));
  }

  /** The message that gives the reason. */
  public String messageKey() {
    return "matching.block." + code().toLowerCase(Locale.ROOT);
  }
}
