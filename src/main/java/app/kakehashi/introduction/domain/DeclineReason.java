package app.kakehashi.introduction.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** The reason of a code; empty for codes of something else. */
  public static Optional<DeclineReason> find(@Nullable String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }

  public String messageKey() {
    return "introduction.decline." + code();
  }
}
