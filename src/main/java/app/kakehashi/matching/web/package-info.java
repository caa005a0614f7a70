/** Pages of matches. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.web;
