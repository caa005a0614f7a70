/** Tests of postings. */
@NullMarked
package app.kakehashi.posting.domain;

import org.jspecify.annotations.NullMarked;
