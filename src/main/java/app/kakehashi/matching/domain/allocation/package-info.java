/** Shares introductions out among gaps and offers: pure, deterministic, without a database. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.domain.allocation;
