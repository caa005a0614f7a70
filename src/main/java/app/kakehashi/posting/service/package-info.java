/** Use cases of what gaps and offers share. */
@NullMarked
package app.kakehashi.posting.service;

import org.jspecify.annotations.NullMarked;
