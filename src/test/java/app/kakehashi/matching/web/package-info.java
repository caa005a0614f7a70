/** Tests of the pages of matches. */
@NullMarked
package app.kakehashi.matching.web;

import org.jspecify.annotations.NullMarked;
