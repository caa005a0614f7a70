/** Tests of the documents a ringi pack is printed as. */
@NullMarked
package app.kakehashi.introduction.service.ringi;

import org.jspecify.annotations.NullMarked;
