@NullMarked
package app.kakehashi.platform.security;

import org.jspecify.annotations.NullMarked;
