package app.kakehashi.introduction.domain;

import java.util.Locale;

/** What a curator checks of each profile before anybody is asked. */
public enum ScreeningPoint {
  /** Region, sector and size are known. */
  COMPLETE,
  /** The office has verified that the company is who it says. */
  VERIFIED,
  /** The posting was published, renewed or changed within twelve months. */
  FRESH;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that says what is open. */
  public String messageKey() {
    return "introduction.screening." + code();
  }
}
