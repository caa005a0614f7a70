package app.kakehashi.account.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the operator of a new installation where the first admin is made. The demo brings its own
 * accounts.
 */
@Component
@Profile("!demo")
class FirstStart implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final FirstAdmin firstAdmin;
  private final String baseUrl;

  FirstStart(FirstAdmin firstAdmin, @Value("${kakehashi.base-url}") String baseUrl) {
    this.firstAdmin = firstAdmin;
    this.baseUrl = baseUrl;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    firstAdmin
        .setUpPath()
        .ifPresent(
            path ->
                log.warn(
                    """
                    There is no account yet. Make the first admin within 24 hours at:

                        {}{}
                    """,
                    baseUrl,
                    path));
  }
}
