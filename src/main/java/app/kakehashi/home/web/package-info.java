/** The page. */
@NullMarked
package app.kakehashi.home.web;

import org.jspecify.annotations.NullMarked;
