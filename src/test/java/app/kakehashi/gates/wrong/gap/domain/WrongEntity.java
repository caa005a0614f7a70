package app.kakehashi.gates.wrong.gap.domain;

import app.kakehashi.gates.wrong.gap.service.WrongService;

/** A model that reaches up into its services. */
public class WrongEntity {
  public WrongService reachesUp() {
    return new WrongService();
  }
}
