package app.kakehashi.matching;

import java.util.Locale;

/** What is looked at when a pair is scored; every sub-score lies between 0 and 1. */
public enum Criterion {
  /** Words and concepts that gap and offer share. */
  TEXT,
  /** Nearness in the ISIC tree, or complementarity of supplier and buyer. */
  SECTOR,
  /** Compatibility of the wished and the offered mode of cooperation. */
  MODE,
  /** Ratio of the firms' sizes within what the mode tolerates. */
  SIZE,
  /** Certificates asked and held. */
  CERTIFICATE,
  /** Quantity offered of the quantity needed. */
  VOLUME,
  /** Common clusters and distance from the place of need. */
  REGION,
  /** Lead time within the deadline. */
  TIME,
  /** What bridges the two countries: language, earlier business, an office. */
  BRIDGE,
  /** Verified identity, visit, outcomes. */
  TRUST,
  /** Languages asked and worked in. */
  LANGUAGE,
  /** Labour saved of the labour wanted. */
  LABOUR,
  /** Obstacles removed of the obstacles named. */
  OBSTACLE,
  /** Maturity reached of the maturity asked. */
  MATURITY,
  /** Whether the partner is from where the gap wishes. */
  PLACE,
  /** Presence and delivery in the target countries. */
  COUNTRIES,
  /** What one side states against what the other states. */
  CONDITIONS,
  /** Text and sector together, as the Taiwanese side sees them. */
  FIT,
  /** Order value against the firm's revenue. */
  ORDER,
  /** Size of the counterpart seen from the Taiwanese side. */
  COUNTERPARTY,
  /** How clearly the gap is described. */
  CLARITY,
  /** Payment, rights and confidentiality. */
  TERMS;

  /** The key by which model data and message texts name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that names it. */
  public String messageKey() {
    return "matching.criterion." + code();
  }
}
