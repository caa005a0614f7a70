/** From rows of cells to drafts of companies, gaps and offers. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.listimport.domain.list;
