/**
 * Brings in the lists that members, gaps and offers arrive in: read, check, preview, commit,
 * report, take back.
 */
@ApplicationModule(
    allowedDependencies = {
      "company",
      "gap",
      "offer",
      "posting",
      "reference",
      "account",
      "audit",
      "shared",
      "shared :: text"
    })
@NullMarked
package app.kakehashi.listimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
