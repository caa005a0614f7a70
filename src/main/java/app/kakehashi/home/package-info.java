/** The first page of everybody: what is waiting and what to do next. */
@ApplicationModule(
    allowedDependencies = {
      "introduction",
      "matching",
      "gap",
      "offer",
      "posting",
      "company",
      "account",
      "shared"
    })
@NullMarked
package app.kakehashi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
