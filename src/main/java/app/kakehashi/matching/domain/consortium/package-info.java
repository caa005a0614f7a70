/** Finds small teams whose offers together cover what a gap asks; pure and exact. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.domain.consortium;
