package app.kakehashi.gates.wrong.gap.service;

import app.kakehashi.gates.wrong.gap.web.WrongController;

/** A service that reaches up into the web layer. */
public class WrongService {
  public Class<?> reachesUp() {
    return WrongController.class;
  }
}
