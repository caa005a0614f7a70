/** Who did what, when and for whom: append-only. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package app.kakehashi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
