@NullMarked
package app.kakehashi.shared;

import org.jspecify.annotations.NullMarked;
