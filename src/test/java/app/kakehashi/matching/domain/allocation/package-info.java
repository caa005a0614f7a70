@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.domain.allocation;
