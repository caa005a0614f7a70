/** The daily look at every posting's matches. */
@NullMarked
package app.kakehashi.matchalert.service;

import org.jspecify.annotations.NullMarked;
