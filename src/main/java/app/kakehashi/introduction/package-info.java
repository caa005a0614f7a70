/**
 * Introductions: one case a pair, one leg a company, the office in the middle. Who moves next and
 * by when is part of every open case.
 */
@ApplicationModule(
    allowedDependencies = {
      "matching",
      "notification",
      "posting",
      "company",
      "gap",
      "offer",
      "reference",
      "account",
      "audit",
      "shared"
    })
@NullMarked
package app.kakehashi.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
