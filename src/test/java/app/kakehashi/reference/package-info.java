@NullMarked
package app.kakehashi.reference;

import org.jspecify.annotations.NullMarked;
