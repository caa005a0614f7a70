/** Tests of postings. */
@NullMarked
package app.kakehashi.posting.service;

import org.jspecify.annotations.NullMarked;
