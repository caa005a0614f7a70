/** Model and repositories of offers. */
@NullMarked
package app.kakehashi.offer.domain;

import org.jspecify.annotations.NullMarked;
