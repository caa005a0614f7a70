@NullMarked
package app.kakehashi.matching.evaluation;

import org.jspecify.annotations.NullMarked;
