package app.kakehashi.offer;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;

/** How far an offer has come. */
public enum Maturity {
  /** Not built yet. */
  IDEA("idea"),
  /** Works in the laboratory. */
  PROTOTYPE("prototype"),
  /** Tried at a customer's. */
  PILOT("pilot"),
  /** Made in series. */
  MASS_PRODUCTION("mass_production"),
  /** In use outside Taiwan. */
  PROVEN_ABROAD("proven_abroad");

  @EnumeratedValue private final String code;

  Maturity(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the value in words. */
  public String messageKey() {
    return "offer.maturity." + code;
  }

  public static Optional<Maturity> find(String code) {
    for (Maturity value : values()) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
