/**
 * From bytes to rows of cells: what is refused, in which characters a file is written, where cells
 * end.
 */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.domain.file;
