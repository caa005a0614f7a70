@NullMarked
package app.kakehashi.platform.database;

import org.jspecify.annotations.NullMarked;
