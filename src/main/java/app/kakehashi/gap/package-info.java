/**
 * What a Japanese company or public body lacks: eleven kinds of gaps, each with fields of its own.
 */
@ApplicationModule(
    allowedDependencies = {"posting", "company", "reference", "account", "audit", "shared"})
@NullMarked
package app.kakehashi.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
