/** Tests of offers. */
@NullMarked
package app.kakehashi.offer.service;

import org.jspecify.annotations.NullMarked;
