/** Tests of what a ringi pack says. */
@NullMarked
package app.kakehashi.introduction.domain.ringi;

import org.jspecify.annotations.NullMarked;
