/** The database: a configured PostgreSQL, else an embedded one in a local directory. */
@NullMarked
package app.kakehashi.platform.database;

import org.jspecify.annotations.NullMarked;
