/** Tests of gaps. */
@NullMarked
package app.kakehashi.gap.web;

import org.jspecify.annotations.NullMarked;
