/** The scoring of pairs: profiles in, scores with contributions and reasons out. No I/O. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.domain;
