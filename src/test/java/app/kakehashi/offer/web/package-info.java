/** Tests of offers. */
@NullMarked
package app.kakehashi.offer.web;

import org.jspecify.annotations.NullMarked;
