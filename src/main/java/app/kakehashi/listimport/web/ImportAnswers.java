package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.ListUndo;
import app.kakehashi.listimport.service.NewRecords;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes imports as the API answers them, in a reader's words. */
@Component
class ImportAnswers {
  private final ImportReads reads;
  private final ImportWords words;
  private final NewRecords newRecords;
  private final ListUndo undo;
  private final MessageSource messages;

  ImportAnswers(
      ImportReads reads,
      ImportWords words,
      NewRecords newRecords,
      ListUndo undo,
      MessageSource messages) {
    this.newRecords = newRecords;
    this.reads = reads;
    this.words = words;
    this.undo = undo;
    this.messages = messages;
  }

  ImportItem item(ImportBatch batch, Language reader) {
    ImportBatch.Counts counts = batch.counts();
    ImportBatch.HowRead reading = batch.reading();
    TextEncoding encoding = reading == null ? null : reading.encoding();
    ImportBatch.WorkbookRead workbook = batch.workbook();
    return new ImportItem(
        batch.publicId(),
        new ApiCode(batch.kind().code(), words.kind(batch.kind(), reader.locale())),
        code(batch.status(), batch.status().messageKey(), reader),
        batch.file().name(),
        encoding == null ? null : encoding.code(),
        workbook == null ? null : workbook.sheet(),
        reading == null ? List.of() : reading.unread(),
        batch.notRead() == null ? null : words.notRead(batch, reader.locale()),
        progress(batch, reader),
        batch.stopped() == null || batch.whyStopped() == null
            ? null
            : code(batch.stopped(), batch.whyStopped(), reader),
        new ImportItem.Counts(
            counts.total(),
            counts.fresh(),
            counts.changed(),
            counts.same(),
            counts.refused(),
            counts.warned()),
        batch.checkedAt(),
        batch.committed() == null ? null : batch.committed().at(),
        batch.takenBack() == null ? null : batch.takenBack().at(),
        batch.takenBack() == null ? null : undone(undo.result(batch), reader),
        batch.version());
  }

  private ImportItem.Undone undone(ListUndo.Outcome outcome, Language reader) {
    return new ImportItem.Undone(
        outcome.takenBack(),
        outcome.kept().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(kept -> new ImportItem.Stayed(reason(kept.getKey(), reader), kept.getValue()))
            .toList());
  }

  private ApiCode reason(KeptReason reason, Language reader) {
    return code(reason, reason.messageKey(), reader);
  }

  private ImportItem.@Nullable Progress progress(ImportBatch batch, Language reader) {
    ImportBatch.Work work = batch.work();
    return work == null
        ? null
        : new ImportItem.Progress(
            code(work.step(), work.step().messageKey(), reader), work.done(), work.total());
  }

  /** Rows in the reader's language. */
  List<ImportItem.Row> rows(List<PlannedRow> rows, ImportBatch batch, Language reader) {
    Map<String, String> paths = reads.paths(batch, rows.stream().map(PlannedRow::subject));
    Map<String, KeptReason> kept = undo.kept(batch, rows);
    Map<Integer, List<NewRecords.Held>> fresh = newRecords.of(batch, rows);
    return rows.stream().map(row -> row(row, batch, kept, paths, fresh, reader)).toList();
  }

  private ImportItem.Row row(
      PlannedRow row,
      ImportBatch batch,
      Map<String, KeptReason> kept,
      Map<String, String> paths,
      Map<Integer, List<NewRecords.Held>> fresh,
      Language reader) {
    ImportWords.RowView view = words.row(row, batch, kept, paths, fresh, reader.locale());
    KeptReason stayed = row.subject() == null ? null : kept.get(row.subject());
    return new ImportItem.Row(
        row.lines(),
        row.name(),
        code(row.outcome(), row.outcome().messageKey(), reader),
        view.path() == null ? null : row.subject(),
        stayed == null ? null : reason(stayed, reader),
        Stream.concat(view.stored().stream(), view.changes().stream())
            .map(change -> new ImportItem.Change(change.field(), change.before(), change.after()))
            .toList(),
        view.problems().stream()
            .map(
                problem ->
                    new ImportItem.Problem(problem.where(), problem.text(), problem.refuses()))
            .toList());
  }

  private ApiCode code(Enum<?> value, String messageKey, Language reader) {
    return new ApiCode(
        value.name().toLowerCase(Locale.ROOT),
        messages.getMessage(messageKey, null, reader.locale()));
  }
}
