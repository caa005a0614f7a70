package app.kakehashi.gates.wrong.gap;

import app.kakehashi.gates.wrong.offer.WrongOffer;

/** Knows a feature beside it. */
public class WrongGap {
  public WrongOffer knows() {
    return new WrongOffer();
  }
}
