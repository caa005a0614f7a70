@NullMarked
package app.kakehashi.company;

import org.jspecify.annotations.NullMarked;
