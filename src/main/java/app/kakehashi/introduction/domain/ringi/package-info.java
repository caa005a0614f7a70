/** What a ringi pack says: its sections as data, without a word of how it is printed. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.introduction.domain.ringi;
