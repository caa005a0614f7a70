package app.kakehashi.platform.security;

import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What is open to everybody without a handler saying so: the files of the layout and the health
 * probe.
 */
final class OpenPaths {
  static final String HEALTH = "/actuator/health";

  private OpenPaths() {}

  static RequestMatcher matcher() {
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        Stream.of("/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico", HEALTH)
            .<RequestMatcher>map(paths::matcher)
            .toList());
  }
}
