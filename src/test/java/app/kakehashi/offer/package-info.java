/** Tests of offers. */
@NullMarked
package app.kakehashi.offer;

import org.jspecify.annotations.NullMarked;
