package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.Prepared;
import app.kakehashi.company.CompanyIntake.Settled;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanyIntake.Terms;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.ProbableDuplicate;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.ImportRowRepository;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.list.CompanyLine;
import app.kakehashi.listimport.domain.list.LegalForms;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.domain.list.Repeats;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares lists of companies with those known, and writes them. */
@Component
class CompanyLists {
  private static final int MANY_ROWS = 20_000;

  /** By which a row says that it is of the company of an earlier one. */
  private static final Set<Problem.Code> SAME =
      Set.of(
          Problem.Code.TWICE_IN_FILE,
          Problem.Code.TWICE_DIFFERENTLY,
          Problem.Code.NUMBER_SHARED,
          Problem.Code.KEY_SHARED);

  private final CompanyIntake intake;
  private final CompanyPieces pieces;
  private final ImportTraceRepository traces;
  private final ImportRowRepository reported;
  private final Editions editions;
  private final ImportNotices notices;

  CompanyLists(
      CompanyIntake intake,
      CompanyPieces pieces,
      ImportTraceRepository traces,
      ImportRowRepository reported,
      Editions editions,
      ImportNotices notices) {
    this.notices = notices;
    this.editions = editions;
    this.pieces = pieces;
    this.reported = reported;
    this.intake = intake;
    this.traces = traces;
  }

  /** What the list would do. */
  void check(ImportBatch batch, ListShape shape, int rowsOfPiece, PlannedRows out) {
    editions.find(batch, shape);
    Optional<Earlier> edition = editions.knowing(batch);
    Settled settled = settled(batch, shape);
    int[] people = {0};
    pieces.each(
        batch,
        shape,
        pieces.cut(batch, shape, rowsOfPiece, edition),
        CompanyPieces.WHILE_COMPARING,
        lines -> {
          List<Planned> planned =
              intake.plan(drafts(lines), terms(batch, edition, lines, null, Map.of(), settled));
          return new PlannedPiece(
              rows(lines, planned), planned.stream().mapToInt(Planned::peopleByMail).sum());
        },
        planned -> {
          people[0] += planned.people();
          out.accept(planned.rows());
        });
    editions.compare(batch, shape);
    notices.expect(batch, people[0]);
  }

  private @Nullable Settled settled(ImportBatch batch, ListShape shape) {
    if (pieces.rows(batch, shape) >= MANY_ROWS) {
      return intake.settleForMany();
    }
    intake.settle();
    return null;
  }

  /** What some rows would do, and to how many people they would bring a mail address. */
  private record PlannedPiece(List<PlannedRow> rows, int people) {}

  /** Some rows, and what they do. */
  private record ReadyPiece(List<CompanyLine> lines, Prepared ready) {}

  private Terms terms(
      ImportBatch batch,
      Optional<Earlier> edition,
      List<CompanyLine> lines,
      @Nullable Set<String> alike,
      Map<String, String> drawn,
      @Nullable Settled settled) {
    return new Terms(
        Set.copyOf(batch.choices().updating().listCounts()),
        edition.map(earlier -> editions.known(earlier, lines)).orElse(Map.of()),
        alike,
        drawn,
        settled);
  }

  /** The public ids that the check drew for new companies. */
  private Map<String, String> drawn(ImportBatch batch, List<CompanyLine> lines) {
    return reported
        .drawn(batch.id(), lines.stream().map(CompanyLine::line).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(row -> String.valueOf(row.getKey()), Map.Entry::getValue));
  }

  private static List<PlannedRow> rows(List<CompanyLine> lines, List<Planned> drafts) {
    Map<String, Planned> planned =
        drafts.stream().collect(Collectors.toMap(Planned::key, Function.identity()));
    Map<String, CompanyLine> first = new HashMap<>();
    List<PlannedRow> rows = new ArrayList<>(lines.size());
    for (CompanyLine line : lines) {
      Planned plan = planned.get(String.valueOf(line.line()));
      CompanyLine earlier = plan == null ? null : first.putIfAbsent(plan.publicId(), line);
      rows.add(row(earlier == null ? line : folded(line, earlier), plan));
    }
    return rows;
  }

  /** A row of a company that an earlier row has by a name written otherwise, with a note of it. */
  private static CompanyLine folded(CompanyLine line, CompanyLine earlier) {
    if (line.problems().stream().anyMatch(one -> SAME.contains(one.code()))) {
      return line;
    }
    List<Problem> problems = new ArrayList<>(line.problems());
    problems.add(Repeats.twice(line, earlier));
    return new CompanyLine(line.lines(), line.listKey(), line.name(), line.draft(), problems);
  }

  private static List<CompanyDraft> drafts(List<CompanyLine> lines) {
    return lines.stream().map(CompanyLine::draft).filter(Objects::nonNull).toList();
  }

  private static PlannedRow row(CompanyLine line, @Nullable Planned planned) {
    if (planned == null) {
      return new PlannedRow(
          line.line(),
          line.lines(),
          RowOutcome.REFUSED,
          line.name(),
          null,
          false,
          List.of(),
          line.problems());
    }
    List<Problem> problems = new ArrayList<>(line.problems());
    planned.probableDuplicates().forEach(one -> problems.add(duplicate(line, one)));
    if (planned.unwanted() != null) {
      problems.add(
          new Problem(
              Problem.Code.UNWANTED, line.line(), null, line.name(), List.of(planned.unwanted())));
    }
    planned.withheld().forEach(withheld -> problems.add(RowProblems.kept(line.line(), withheld)));
    CompanySummary known = planned.company();
    if (known != null && keepsName(line.draft(), known, planned)) {
      problems.add(
          new Problem(
              Problem.Code.NAME_KEPT, line.line(), null, line.name(), List.of(known.name())));
    }
    CompanyDraft draft = line.draft();
    boolean numbered = draft != null && (draft.identifier() != null || line.listKey() != null);
    if (known != null
        && numbered
        && problems.stream().noneMatch(one -> one.code() == Problem.Code.NAME_KEPT)) {
      RowProblems.ofAnother(line.line(), line.name(), known).ifPresent(problems::add);
    }
    if (planned.outcome() == Outcome.CHANGED) {
      planned
          .changes()
          .forEach(
              change -> RowProblems.changedScale(line.line(), change).ifPresent(problems::add));
    }
    return new PlannedRow(
        line.line(),
        line.lines(),
        RowOutcome.of(planned.outcome()),
        line.name(),
        planned.publicId(),
        known == null,
        planned.outcome() == Outcome.CHANGED ? planned.changes() : List.of(),
        problems);
  }

  private static Problem duplicate(CompanyLine line, ProbableDuplicate one) {
    return new Problem(
        Problem.Code.PROBABLE_DUPLICATE,
        line.line(),
        null,
        line.name(),
        List.of(
            one.company().name(),
            one.company().publicId(),
            String.valueOf(one.likeness().score()),
            one.likeness().reasons().stream()
                .map(LikenessReason::code)
                .collect(Collectors.joining(" "))));
  }

  /**
   * A register of plants may know a company by another name: the number is the same, the name not.
   */
  private static boolean keepsName(
      @Nullable CompanyDraft draft, CompanySummary known, Planned planned) {
    return draft != null
        && !known.name().equals(draft.officialName())
        && !LegalForms.core(known.name()).equals(LegalForms.core(draft.officialName()))
        && planned.changes().stream().noneMatch(change -> change.field().equals("official_name"))
        && planned.withheld().stream()
            .noneMatch(withheld -> withheld.change().field().equals("official_name"));
  }

  /**
   * Writes the list in the caller's transaction, which keeps it only if it did as was shown; hands
   * out what it did.
   */
  void write(ImportBatch batch, ListShape shape, int rowsOfPiece, PlannedRows out) {
    Optional<Earlier> edition = editions.knowing(batch);
    Set<String> alike =
        reported.linesWith(batch.id(), Problem.Code.PROBABLE_DUPLICATE).stream()
            .map(String::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    pieces.each(
        batch,
        shape,
        pieces.asCut(batch, shape, rowsOfPiece, edition),
        CompanyPieces.WHILE_WRITING,
        lines ->
            new ReadyPiece(
                lines,
                intake.prepare(
                    drafts(lines),
                    terms(batch, edition, lines, alike, drawn(batch, lines), null),
                    source(batch))),
        piece -> {
          List<Applied> applied = noted(batch, intake.apply(piece.ready()));
          traces.addListKeys(batch.id(), listKeys(piece.lines(), applied));
          out.accept(rows(piece.lines(), applied.stream().map(Applied::planned).toList()));
        });
    pieces.forget(batch);
    notices.tell(batch);
  }

  /**
   * Writes what rows say of companies, their lines being the keys, so that it can be taken back.
   */
  List<Applied> apply(ImportBatch batch, List<CompanyDraft> drafts, Terms terms) {
    return noted(batch, intake.apply(drafts, terms, source(batch)));
  }

  private static RecordSource source(ImportBatch batch) {
    return new RecordSource(SourceKind.IMPORT, batch.publicId());
  }

  private List<Applied> noted(ImportBatch batch, List<Applied> applied) {
    traces.addCompanyChanges(batch.id(), changes(applied));
    return applied;
  }

  private static List<TakeBack> changes(List<Applied> applied) {
    Map<CompanyId, TakeBack> back = new LinkedHashMap<>();
    for (Applied one : applied) {
      if (one.outcome() == Outcome.NEW
          || (one.outcome() == Outcome.CHANGED && one.beforeImage() != null)) {
        back.putIfAbsent(
            one.company(), new TakeBack(one.company(), one.beforeImage(), one.version()));
      }
    }
    return List.copyOf(back.values());
  }

  private static Map<String, CompanyId> listKeys(List<CompanyLine> lines, List<Applied> applied) {
    Map<String, CompanyId> byLine =
        applied.stream().collect(Collectors.toMap(Applied::key, Applied::company));
    Map<String, CompanyId> keys = new LinkedHashMap<>();
    for (CompanyLine line : lines) {
      CompanyId company = byLine.get(String.valueOf(line.line()));
      String key = line.listKey();
      if (company != null && key != null) {
        keys.putIfAbsent(key, company);
      }
    }
    return keys;
  }
}
