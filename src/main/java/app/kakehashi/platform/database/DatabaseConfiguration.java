package app.kakehashi.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides the database in one place: {@code spring.datasource.url} if it is set, else the embedded
 * PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final String NO_URL = "none";

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      havingValue = NO_URL,
      matchIfMissing = true)
  EmbeddedDatabase embeddedDatabase(@Value("${kakehashi.data-directory}") Path directory) {
    return EmbeddedDatabase.start(directory.toAbsolutePath().normalize().resolve("postgresql"));
  }
}
