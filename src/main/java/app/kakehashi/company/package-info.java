/** Companies of both countries: names, sites, contacts, credentials, verification. */
@ApplicationModule(
    allowedDependencies = {"reference", "account", "audit", "shared", "shared :: text"})
@NullMarked
package app.kakehashi.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
