/** Prints ringi packs as PDF and as documents of Word, both from the same content and labels. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.introduction.service.ringi;
