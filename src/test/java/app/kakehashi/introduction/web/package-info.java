/** Tests of the pages of introductions. */
@NullMarked
package app.kakehashi.introduction.web;

import org.jspecify.annotations.NullMarked;
