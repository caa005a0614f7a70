package app.kakehashi.api;

import app.kakehashi.account.Permit;
import app.kakehashi.shared.StaleVersionException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fails in every way a handler of the API may fail. */
@TestComponent
@RestController
@Permit(Permit.To.SIGNED_IN)
class FaultyApi {
  static final String INNER = "inner detail nobody may read";

  @GetMapping("/api/faulty")
  String fail() {
    throw new IllegalStateException(INNER);
  }

  @GetMapping("/api/stale")
  String stale() {
    StaleVersionException.check(1, 2);
    return "never";
  }
}
