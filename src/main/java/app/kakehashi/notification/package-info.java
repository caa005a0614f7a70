/** Mails to people: kept in an outbox with the change they tell of, written and sent afterwards. */
@ApplicationModule(allowedDependencies = {"account", "audit", "shared"})
@NullMarked
package app.kakehashi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
