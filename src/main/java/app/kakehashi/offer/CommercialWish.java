package app.kakehashi.offer;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;

/** Which business an offer's company wants from Japan. */
public enum CommercialWish {
  /** A single sale or project. */
  ONE_OFF_SALE("one_off_sale"),
  /** Somebody who sells it in Japan. */
  DISTRIBUTOR("distributor"),
  /** Steady supply over years. */
  LONG_SUPPLY("long_supply");

  @EnumeratedValue private final String code;

  CommercialWish(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the value in words. */
  public String messageKey() {
    return "offer.wish." + code;
  }

  public static Optional<CommercialWish> find(String code) {
    for (CommercialWish value : values()) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
