/** A list from upload to report: what was found, what was done, how it is taken back. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.domain;
