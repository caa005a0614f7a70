/** Stories in a real browser, in three languages, with axe and screenshots. */
@NullMarked
package app.kakehashi.browser;

import org.jspecify.annotations.NullMarked;
