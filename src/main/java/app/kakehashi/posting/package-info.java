/**
 * What gaps and offers have in common: one life from draft to expiry with a review by a second
 * person, texts with translations, attached files.
 */
@ApplicationModule(allowedDependencies = {"company", "reference", "account", "audit", "shared"})
@NullMarked
package app.kakehashi.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
