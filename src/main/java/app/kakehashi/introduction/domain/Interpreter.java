package app.kakehashi.introduction.domain;

import java.util.Locale;

/** Whether a meeting needs an interpreter. */
public enum Interpreter {
  /** Both speak one language. */
  NONE,
  /** The office is asked for one. */
  OFFICE,
  /** One side brings its own. */
  OWN,
  /** Not yet known. */
  UNSURE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction_after.interpreter." + code();
  }
}
