package app.kakehashi.matching;

/** Who may read a reason. */
public enum Audience {
  /** The gap's company. */
  JAPAN_SIDE,
  /** The offer's company. */
  TAIWAN_SIDE,
  /** Secretariat and admins. */
  OFFICE
}
