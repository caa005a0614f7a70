package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.ImportBatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import as the API answers it. */
@Schema(name = "Import", description = "A list that was uploaded, from its check to its report")
record ImportItem(
    @Schema(description = "Id of the import") String id,
    @Schema(description = "companies, gaps or offers") String kind,
    @Schema(description = "checked, committed, taken_back or discarded") String status,
    @Schema(description = "Name of the file") String fileName,
    @Schema(description = "SHA-256 of the file, in hexadecimal") String sha256,
    @Schema(description = "Encoding in which it was read") String encoding,
    @Schema(description = "Line of the headings") int headingLine,
    @Schema(description = "Headings of the columns that are not read") List<String> unread,
    @Schema(description = "Rows that become new records") int newRows,
    @Schema(description = "Rows that change records") int changedRows,
    @Schema(description = "Rows that say nothing new") int sameRows,
    @Schema(description = "Rows that cannot be imported") int refusedRows,
    @Schema(description = "Rows to be looked at before the commit") int warnedRows,
    @Schema(description = "When it was uploaded") Instant createdAt,
    @Schema(description = "When it was committed", nullable = true) @Nullable Instant committedAt,
    @Schema(description = "Sent back with the next step") long version) {

  static ImportItem of(ImportBatch batch) {
    ImportBatch.Counts counts = batch.counts();
    ImportBatch.Act committed = batch.committed();
    return new ImportItem(
        batch.publicId(),
        batch.kind().code(),
        batch.status().name().toLowerCase(Locale.ROOT),
        batch.file().name(),
        batch.file().sha256(),
        batch.read().encoding().code(),
        batch.read().headingLine(),
        batch.read().unread(),
        counts.fresh(),
        counts.changed(),
        counts.same(),
        counts.refused(),
        counts.warned(),
        batch.created().at(),
        committed == null ? null : committed.at(),
        batch.version());
  }
}
