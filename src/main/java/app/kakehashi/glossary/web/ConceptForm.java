package app.kakehashi.glossary.web;

import app.kakehashi.reference.Glossary.Concept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept as typed.
 *
 * @param broader id or words of the concept that it is a kind of
 * @param ja a form a line; so {@code zh} and {@code en}
 * @param seen how many edits of the concept the person saw
 * @param previewed what was looked at in the preview
 * @param accepted {@code true} where doubts were looked at
 */
record ConceptForm(
    @Nullable String field,
    @Nullable String kind,
    @Nullable String broader,
    @Nullable String ja,
    @Nullable String zh,
    @Nullable String en,
    @Nullable String note,
    @Nullable String seen,
    @Nullable String previewed,
    @Nullable String accepted) {

  static final ConceptForm EMPTY =
      new ConceptForm(null, "product", null, null, null, null, null, "0", null, null);

  /** A concept to be edited; {@code broader} in the reader's words. */
  static ConceptForm of(Concept concept, String broader, int seen) {
    return new ConceptForm(
        concept.field(),
        concept.kind(),
        broader,
        lines(concept.ja()),
        lines(concept.zhHant()),
        lines(concept.en()),
        null,
        Integer.toString(seen),
        null,
        null);
  }

  /** The same with words that were suggested, unless it has them. */
  ConceptForm with(String moreJa, String moreZh) {
    return new ConceptForm(
        field,
        kind,
        broader,
        added(ja, moreJa),
        added(zh, moreZh),
        en,
        note,
        seen,
        previewed,
        accepted);
  }

  private static @Nullable String added(@Nullable String lines, String more) {
    if (more.isBlank() || (lines != null && lines.lines().toList().contains(more))) {
      return lines;
    }
    return lines == null || lines.isEmpty() ? more : lines + "\n" + more;
  }

  private static String lines(List<String> forms) {
    return String.join("\n", forms);
  }
}
