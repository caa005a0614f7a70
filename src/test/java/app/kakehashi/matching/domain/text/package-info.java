@NullMarked
package app.kakehashi.matching.domain.text;

import org.jspecify.annotations.NullMarked;
