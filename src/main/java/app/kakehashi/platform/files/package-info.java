/** Stored files: content in PostgreSQL, kind found from the content. */
@NullMarked
package app.kakehashi.platform.files;

import org.jspecify.annotations.NullMarked;
