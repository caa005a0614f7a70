/** Use cases of accounts: signing in, inviting, resetting, administering. */
@NullMarked
package app.kakehashi.account.service;

import org.jspecify.annotations.NullMarked;
