package app.kakehashi.gates.wrong.gap.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything a controller must not be: public, without permit, with field injection, clock and SQL
 * of its own.
 */
@Controller
public class WrongController {
  @Autowired @Nullable JdbcClient jdbc;

  @GetMapping("/wrong")
  String show() {
    return Instant.now() + String.valueOf(jdbc);
  }
}
