package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;

/** An admin who brings in lists of any kind in tests. */
record KindLists(Imports imports, ImportReads reads) {

  ImportBatch upload(ListKind kind, String text) {
    return now(
        imports.upload(
            kind,
            kind.code() + ".csv",
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN));
  }

  ImportBatch commit(ImportBatch batch) {
    imports.commit(batch.publicId(), batch.version(), ImportApp.ADMIN);
    return now(batch.publicId());
  }

  /** Companies that are known from now on. */
  ImportBatch companies(String rows) {
    return commit(upload(ListKind.COMPANIES, "会員番号,会社名,国,統一編号\n" + rows));
  }

  ImportBatch now(String publicId) {
    return reads.get(publicId, ImportApp.ADMIN);
  }

  List<PlannedRow> rows(ImportBatch batch) {
    return reads.rows(batch, Filter.ALL, 0, 99);
  }

  /** What is the matter with each row. */
  List<List<Problem.Code>> problems(ImportBatch batch) {
    return rows(batch).stream()
        .map(row -> row.problems().stream().map(Problem::code).toList())
        .toList();
  }

  /** What changes in each row, as {@code field: before → after}. */
  List<List<String>> changes(ImportBatch batch) {
    return rows(batch).stream()
        .map(
            row ->
                row.changes().stream()
                    .map(one -> one.field() + ": " + one.before() + " → " + one.after())
                    .toList())
        .toList();
  }
}
