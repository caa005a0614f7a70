/** The calendar of working days as the office sees and corrects it. */
@NullMarked
package app.kakehashi.reference.web;

import org.jspecify.annotations.NullMarked;
