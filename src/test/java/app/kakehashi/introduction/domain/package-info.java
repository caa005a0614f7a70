/** Tests of the life of a case. */
@NullMarked
package app.kakehashi.introduction.domain;

import org.jspecify.annotations.NullMarked;
