/**
 * The office's work on the glossary: editing concepts with a preview of what changes, and words
 * that accepted and declined pairs suggest. The versions themselves are kept by reference data.
 */
@ApplicationModule(
    allowedDependencies = {"matching", "posting", "reference", "account", "audit", "shared"})
@NullMarked
package app.kakehashi.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
