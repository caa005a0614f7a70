@NullMarked
package app.kakehashi.matching;

import org.jspecify.annotations.NullMarked;
