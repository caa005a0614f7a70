/** Tests of postings. */
@NullMarked
package app.kakehashi.posting;

import org.jspecify.annotations.NullMarked;
