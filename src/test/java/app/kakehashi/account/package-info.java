@NullMarked
package app.kakehashi.account;

import org.jspecify.annotations.NullMarked;
