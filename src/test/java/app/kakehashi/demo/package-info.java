/** Tests of the demo. */
@NullMarked
package app.kakehashi.demo;

import org.jspecify.annotations.NullMarked;
