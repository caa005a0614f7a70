/** Tests of introductions. */
@NullMarked
package app.kakehashi.introduction;

import org.jspecify.annotations.NullMarked;
