package app.kakehashi.reference;

import java.time.LocalDate;

/**
 * A day of one country on which the office overrules the calendar.
 *
 * @param country two-letter code
 * @param working false where everybody stays at home although the calendar says nothing (a typhoon
 *     closure), true where people work although the calendar says holiday (a make-up Saturday, a
 *     holiday that a new law has taken away)
 */
public record MarkedDay(String country, LocalDate day, boolean working) {}
