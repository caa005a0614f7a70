@NullMarked
package app.kakehashi.account.domain;

import org.jspecify.annotations.NullMarked;
