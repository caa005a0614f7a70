package app.kakehashi.matching.domain.text;

/** How a posting means the words of a clause. */
public enum Polarity {
  /** It is there, it is wanted. */
  AFFIRMED,
  /** A gap's owner does it itself and tells it so that its need is understood. */
  OWN,
  /** It must be so ('必須', 'must'). */
  REQUIRED,
  /** Only so, or only from so much on ('僅', 'のみ', 'minimum'). */
  LIMITED,
  /** It is not there, or it is refused ('未設', '不可', 'no'). */
  DENIED
}
