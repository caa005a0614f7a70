/**
 * Tells people things: mails, kept in an outbox with the change they tell of, written and sent
 * afterwards, and the inbox on the platform.
 */
@ApplicationModule(allowedDependencies = {"account", "audit", "shared"})
@NullMarked
package app.kakehashi.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
