/** Pages and forms of what gaps and offers share. */
@NullMarked
package app.kakehashi.posting.web;

import org.jspecify.annotations.NullMarked;
