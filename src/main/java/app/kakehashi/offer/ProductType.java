package app.kakehashi.offer;

import jakarta.persistence.EnumeratedValue;
import java.util.Optional;

/** What an offer delivers; machines are bought as an investment, parts again and again. */
public enum ProductType {
  /** Machines and plants. */
  EQUIPMENT("equipment"),
  /** Parts and assemblies. */
  COMPONENT("component"),
  /** Materials. */
  MATERIAL("material"),
  /** Software. */
  SOFTWARE("software"),
  /** Work, training, brokerage. */
  SERVICE("service");

  @EnumeratedValue private final String code;

  ProductType(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the value in words. */
  public String messageKey() {
    return "offer.product_type." + code;
  }

  public static Optional<ProductType> find(String code) {
    for (ProductType value : values()) {
      if (value.code.equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
