/** Use cases of matching. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.service;
