package app.kakehashi.reference;

/** Which country's firm supplies which country's firm. */
public enum TradeDirection {
  TAIWAN_SUPPLIES_JAPAN,
  JAPAN_SUPPLIES_TAIWAN
}
