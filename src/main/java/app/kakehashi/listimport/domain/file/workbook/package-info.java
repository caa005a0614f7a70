/**
 * Workbooks, read as a stream by a process of their own that knows nothing but these classes: no
 * library stands between a stranger’s file and the platform.
 */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.domain.file.workbook;
