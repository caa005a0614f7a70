/** Tolerant reading of what people type: numbers, amounts, dates and codes, without guessing. */
@NamedInterface("text")
@NullMarked
package app.kakehashi.shared.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
