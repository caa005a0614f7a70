/**
 * Invented companies, gaps, offers and accounts for trying the platform out; only in profile {@code
 * demo}. Nobody depends on it.
 */
@ApplicationModule(
    allowedDependencies = {
      "introduction",
      "matchalert",
      "matching",
      "notification",
      "offer",
      "gap",
      "posting",
      "company",
      "reference",
      "account",
      "audit",
      "shared",
      "shared :: text"
    })
@NullMarked
package app.kakehashi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
