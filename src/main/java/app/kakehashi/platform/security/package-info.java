/** The security chain: deny by default, handlers say who may call them. */
@NullMarked
package app.kakehashi.platform.security;

import org.jspecify.annotations.NullMarked;
