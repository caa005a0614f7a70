package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.PlannedRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row of an import as the API answers it. */
@Schema(name = "ImportRow", description = "A row of an import, and what becomes of it")
record ImportRowItem(
    @Schema(description = "Lines of the file on which it stands") List<Integer> lines,
    @Schema(description = "new, changed, same or refused") String outcome,
    @Schema(description = "Name as the file has it") String name,
    @Schema(description = "Id of the record meant", nullable = true) @Nullable String subject,
    @Schema(description = "Changed fields") List<ChangeItem> changes,
    @Schema(description = "What a person should know") List<ProblemItem> problems) {

  /** A changed field. */
  @Schema(name = "ImportChange", description = "A field that changes")
  record ChangeItem(
      @Schema(description = "Name of the field") String field,
      @Schema(description = "Stored value; empty for none") String before,
      @Schema(description = "Value of the list") String after) {}

  /** A problem. */
  @Schema(name = "ImportProblem", description = "Something a person should know about a row")
  record ProblemItem(
      @Schema(description = "Stays the same in every language") String code,
      @Schema(description = "Line of the file") int line,
      @Schema(description = "Heading of the column; null for the whole row", nullable = true)
          @Nullable String column,
      @Schema(description = "Value as written") String value,
      @Schema(description = "Whether the row cannot be imported for it") boolean refuses,
      @Schema(description = "Reason and way out, for people to read") String text) {}

  static ImportRowItem of(PlannedRow row, List<String> texts) {
    return new ImportRowItem(
        row.lines(),
        row.outcome().name().toLowerCase(Locale.ROOT),
        row.name(),
        row.subject(),
        row.changes().stream()
            .map(change -> new ChangeItem(change.field(), change.before(), change.after()))
            .toList(),
        IntStream.range(0, row.problems().size())
            .mapToObj(
                i -> {
                  var problem = row.problems().get(i);
                  return new ProblemItem(
                      problem.code().name().toLowerCase(Locale.ROOT),
                      problem.line(),
                      problem.column(),
                      problem.value(),
                      problem.refusesRow(),
                      texts.get(i));
                })
            .toList());
  }
}
