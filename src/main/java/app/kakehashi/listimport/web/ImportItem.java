package app.kakehashi.listimport.web;

import app.kakehashi.shared.ApiCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Import", description = "A list that was uploaded, from its check to its report")
record ImportItem(
    @Schema(description = "Its id below /api/v1/imports") String id,
    @Schema(description = "What the rows of the list are") ApiCode kind,
    @Schema(
            description =
                "Where it stands: reading, needs_columns, not_read, checked, committing, committed,"
                    + " taking_back, taken_back or discarded")
        ApiCode status,
    @Schema(description = "Name of the file, for people") String file,
    @Schema(description = "Encoding in which a text was read; left out for a workbook")
        @Nullable String encoding,
    @Schema(description = "Sheet of a workbook that was read; left out for a text")
        @Nullable String sheet,
    @Schema(description = "Columns that are not read") List<String> unreadColumns,
    @Schema(description = "Why the file could not be read, in words") @Nullable String notRead,
    @Schema(description = "How far the work that goes on came") @Nullable Progress progress,
    @Schema(description = "Why the last work ended without doing what it was asked to")
        @Nullable ApiCode stopped,
    @Schema(description = "Rows by what becomes of them") Counts rows,
    @Schema(description = "When it was last read and checked") @Nullable Instant checkedAt,
    @Schema(description = "When it was written") @Nullable Instant committedAt,
    @Schema(description = "When it was taken back") @Nullable Instant takenBackAt,
    @Schema(description = "What taking it back did; left out before") @Nullable Undone undone,
    @Schema(description = "To be sent with the commit, so that exactly what was seen is written")
        long version) {

  /** How far work came. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ImportProgress", description = "How far the work on a list came")
  record Progress(
      @Schema(description = "What is done now: read, check, write or undo") ApiCode step,
      @Schema(description = "Rows that are done") int done,
      @Schema(description = "Rows there are; left out as long as nobody knows")
          @Nullable Integer total) {}

  /** Rows by what becomes of them. */
  @Schema(name = "ImportCounts", description = "Numbers of rows by what becomes of them")
  record Counts(
      @Schema(description = "All rows") int total,
      @Schema(description = "New records") int created,
      @Schema(description = "Known records of which the list says something else or more")
          int changed,
      @Schema(description = "Known records of which the list says nothing new") int same,
      @Schema(description = "Rows that cannot be imported") int refused,
      @Schema(description = "Rows a person should look at; also counted elsewhere") int warned) {}

  /** What taking a list back did. */
  @Schema(name = "ImportUndone", description = "What taking a list back did")
  record Undone(
      @Schema(description = "Records that were taken back") int records,
      @Schema(description = "Records that stayed, by the reason") List<Stayed> stayed) {}

  /** Records that stayed. */
  @Schema(name = "ImportStayed", description = "Records that stayed for the same reason")
  record Stayed(
      @Schema(description = "Why: changed_since, in_use or later_list") ApiCode reason,
      @Schema(description = "Number of records") int records) {}

  /** A row of the list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ImportRow", description = "A row of the list and what becomes of it")
  record Row(
      @Schema(description = "Its line in the file; several for a company with several plants")
          List<Integer> lines,
      @Schema(description = "Name as the file has it") String name,
      @Schema(description = "What becomes of it: new, changed, same or refused") ApiCode outcome,
      @Schema(description = "Id of the record meant; left out for one that is not written yet")
          @Nullable String subject,
      @Schema(
              description =
                  "Why its record stayed when the list was taken back; left out where it did not")
          @Nullable ApiCode stayed,
      @Schema(
              description =
                  "Field by field, for a changed record; before the commit also what a new company"
                      + " or person will hold")
          List<Change> changes,
      @Schema(description = "What a person should look at") List<Problem> problems) {}

  /** A changed field. */
  @Schema(name = "ImportChange", description = "A field that a row changes")
  record Change(
      @Schema(description = "The field, in the language of the answer") String field,
      @Schema(description = "The stored value; empty where there is none") String before,
      @Schema(description = "The value of the list") String after) {}

  /** A problem of a row. */
  @Schema(name = "ImportProblem", description = "What is wrong with a row, or doubtful")
  record Problem(
      @Schema(description = "The column; empty where the whole row is meant") String column,
      @Schema(description = "In words, in the language of the answer") String text,
      @Schema(description = "Whether the row cannot be imported for it") boolean refuses) {}
}
