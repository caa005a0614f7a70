/** Model and repositories of what gaps and offers share. */
@NullMarked
package app.kakehashi.posting.domain;

import org.jspecify.annotations.NullMarked;
