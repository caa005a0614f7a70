/** Tells companies of new matches of their postings, and once that there is none yet. */
@ApplicationModule(
    allowedDependencies = {
      "matching",
      "notification",
      "gap",
      "offer",
      "posting",
      "company",
      "account",
      "shared"
    })
@NullMarked
package app.kakehashi.matchalert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
