package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes imports as the API answers them, in a reader's words. */
@Component
class ImportAnswers {
  private final ImportWords words;
  private final MessageSource messages;

  ImportAnswers(ImportWords words, MessageSource messages) {
    this.words = words;
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
        batch.version());
  }

  private ImportItem.@Nullable Progress progress(ImportBatch batch, Language reader) {
    ImportBatch.Work work = batch.work();
    return work == null
        ? null
        : new ImportItem.Progress(
            code(work.step(), work.step().messageKey(), reader), work.done(), work.total());
  }

  ImportItem.Row row(PlannedRow row, ImportBatch batch, Language reader) {
    ImportWords.RowView view = words.row(row, batch, Map.of(), reader.locale());
    return new ImportItem.Row(
        row.lines(),
        row.name(),
        code(row.outcome(), row.outcome().messageKey(), reader),
        view.path() == null ? null : row.subject(),
        view.changes().stream()
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
