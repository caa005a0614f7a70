/** Sessions in PostgreSQL, read and written no more often than a request needs. */
@NullMarked
package app.kakehashi.platform.session;

import org.jspecify.annotations.NullMarked;
