/** Clock and scheduled work. */
@NullMarked
package app.kakehashi.platform.jobs;

import org.jspecify.annotations.NullMarked;
