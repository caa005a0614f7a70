/**
 * What a Taiwanese company can do: capabilities, terms and wishes, published with the company's
 * name.
 */
@ApplicationModule(
    allowedDependencies = {"posting", "company", "reference", "account", "audit", "shared"})
@NullMarked
package app.kakehashi.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
