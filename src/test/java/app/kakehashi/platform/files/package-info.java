@NullMarked
package app.kakehashi.platform.files;

import org.jspecify.annotations.NullMarked;
