package app.kakehashi.posting;

import java.util.Optional;

/** What stands in the way of a market abroad: named by gaps, removed by offers. */
public enum Obstacle {
  /** No sales channel there. */
  NO_SALES_CHANNEL("no_sales_channel"),
  /** The market does not open. */
  MARKET_CLOSED("market_closed"),
  /** No people for it there. */
  NO_LOCAL_TALENT("no_local_talent"),
  /** No supplier there who meets the requirements. */
  NO_LOCAL_SUPPLIER("no_local_supplier"),
  /** The cost cannot be brought down. */
  COST_TOO_HIGH("cost_too_high");

  private final String code;

  Obstacle(String code) {
    this.code = code;
  }

  /** As stored and exchanged. */
  public String code() {
    return code;
  }

  /** Message key of the obstacle in words. */
  public String messageKey() {
    return "posting.obstacle." + code;
  }

  public static Optional<Obstacle> find(String code) {
    for (Obstacle obstacle : values()) {
      if (obstacle.code.equals(code)) {
        return Optional.of(obstacle);
      }
    }
    return Optional.empty();
  }
}
