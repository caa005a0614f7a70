/** Measures rankings against judged pairs. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.evaluation;
