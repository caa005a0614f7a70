/**
 * Ranks gaps and offers for each other and says why, by the same code for pages, API and
 * measurement.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "posting",
      "company",
      "gap",
      "offer",
      "reference",
      "account",
      "audit",
      "shared"
    })
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching;
