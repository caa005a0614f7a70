package app.kakehashi.reference;

/** How the addresses of a source are written where they leave the prefecture out. */
public enum AddressStyle {
  /** As people type: a ward may stand without its city, so 北区 may be any of a dozen. */
  FREE,
  /**
   * As registers write: a designated city's ward never stands without its city, so a ward on its
   * own is one of Tokyo's 23.
   */
  REGISTER
}
