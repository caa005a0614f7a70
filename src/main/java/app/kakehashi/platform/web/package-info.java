/** Locale, errors, message bundles and view helpers of every page. */
@NullMarked
package app.kakehashi.platform.web;

import org.jspecify.annotations.NullMarked;
