package app.kakehashi.listimport.domain.list;

import java.util.List;

/**
 * A cell of a list and what it means.
 *
 * @param line where it stands
 * @param written as in the file
 * @param vocabulary how the values are put in words: a field of a company such as {@code region},
 *     or a vocabulary of postings such as {@code mode}
 * @param values what was understood, as codes or plain text; none where nothing was
 * @param problems what is the matter with it
 */
public record CellMeaning(
    int line, String written, String vocabulary, List<String> values, List<Problem> problems) {
  public CellMeaning {
    values = List.copyOf(values);
    problems = List.copyOf(problems);
  }
}
