/** Tests of gaps. */
@NullMarked
package app.kakehashi.gap;

import org.jspecify.annotations.NullMarked;
