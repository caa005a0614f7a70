/** Tests of the API as another system sees it. */
@NullMarked
package app.kakehashi.api;

import org.jspecify.annotations.NullMarked;
