/** Model and repositories of gaps. */
@NullMarked
package app.kakehashi.gap.domain;

import org.jspecify.annotations.NullMarked;
