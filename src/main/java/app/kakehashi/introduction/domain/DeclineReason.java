package app.kakehashi.introduction.domain;

import java.util.Locale;

/** Why a company says no; told to the other side only through the owner. */
public enum DeclineReason {
  NO_CAPACITY,
  SPECIFICATION,
  PRICE_OR_VOLUME,
  PLACE,
  TIMING,
  CONFLICT,
  IN_CONTACT,
  NOT_APPROVED,
  LANGUAGE,
  TOO_LITTLE_INFORMATION,
  NOT_OUR_BUSINESS,
  NEED_GONE,
  OTHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "introduction.decline." + code();
  }
}
