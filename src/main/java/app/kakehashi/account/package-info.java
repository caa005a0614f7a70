/** People, roles, sign-in, invitations and API tokens: who looks and what they may do. */
@ApplicationModule(allowedDependencies = {"audit", "shared"})
@NullMarked
package app.kakehashi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
