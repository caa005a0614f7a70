package app.kakehashi.introduction.domain;

import java.util.Locale;

/** The five plain steps that companies see. */
public enum CompanyStep {
  /** The office looks at the pair. */
  CHECKING,
  /** The companies are asked. */
  ASKING,
  /** The introduction is made. */
  INTRODUCING,
  /** They meet and weigh it up. */
  TALKING,
  /** What came of it. */
  RESULT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that puts it into words. */
  public String messageKey() {
    return "introduction.step." + code();
  }
}
