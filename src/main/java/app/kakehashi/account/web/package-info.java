/** Pages of accounts, and how a request knows its viewer. */
@NullMarked
package app.kakehashi.account.web;

import org.jspecify.annotations.NullMarked;
