package app.kakehashi.account.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The platform's own hashes, made once for each password: the thousands of accounts of the tests
 * have few passwords, and hashing them was half of what the tests did. Checking a password is as
 * slow as ever.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RememberedHashes {
  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  @Bean
  @Primary
  PasswordEncoder rememberingEncoder(PasswordEncoder passwordEncoder) {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        return password == null
            ? passwordEncoder.encode(null)
            : HASHES.computeIfAbsent(password.toString(), passwordEncoder::encode);
      }

      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return passwordEncoder.matches(password, hash);
      }

      @Override
      public boolean upgradeEncoding(@Nullable String hash) {
        return passwordEncoder.upgradeEncoding(hash);
      }
    };
  }
}
