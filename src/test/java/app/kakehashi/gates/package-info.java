/** Gates: what every change must keep, each with a sample that it refuses. */
@NullMarked
package app.kakehashi.gates;

import org.jspecify.annotations.NullMarked;
