/** Tests of the whole application and what all tests share. */
@NullMarked
package app.kakehashi;

import org.jspecify.annotations.NullMarked;
