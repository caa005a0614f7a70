package app.kakehashi.matching;

/** Which way a reason points. */
public enum Stance {
  /** It speaks for the pair. */
  FOR,
  /** It speaks against the pair; never worded as a fault. */
  AGAINST,
  /** It is not known and should be asked. */
  OPEN
}
