/**
 * Wiring without business words: database, security chain, errors, locale, jobs, files. Nobody
 * depends on it.
 */
@ApplicationModule(allowedDependencies = {"account", "audit", "shared"})
@NullMarked
package app.kakehashi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
