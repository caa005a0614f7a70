/**
 * Kakehashi brings together Japanese companies that lack something and Taiwanese companies that can
 * supply it.
 */
@NullMarked
package app.kakehashi;

import org.jspecify.annotations.NullMarked;
