package app.kakehashi.listimport.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.FieldTexts;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.listimport.domain.Breakdown;
import app.kakehashi.listimport.domain.Breakdown.FieldCount;
import app.kakehashi.listimport.domain.Breakdown.ProblemCount;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportRowRepository.Selection;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.service.ImportAccess;
import app.kakehashi.listimport.service.NewRecords;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports in the reader's language. */
@Component
class ImportWords {

  /** Behind the value: line and name of the earlier row, then the fields in which both differ. */
  private static final int FIELDS = 3;

  private final MessageSource messages;
  private final FieldTexts fields;
  private final CellWords cells;

  ImportWords(MessageSource messages, FieldTexts fields, CellWords cells) {
    this.cells = cells;
    this.messages = messages;
    this.fields = fields;
  }

  /**
   * A problem in words.
   *
   * @param where the column; empty where the whole row is meant
   * @param path below the import, where more is to be seen of it; null for none
   */
  record ProblemText(String where, String text, boolean refuses, @Nullable String path) {}

  /** A changed field in words. */
  record ChangeText(String field, String before, String after) {}

  /**
   * A row of a preview or report.
   *
   * @param lines as text, e.g. {@code 12, 40}
   * @param path address of the record meant; null where there is none
   * @param undone what taking the list back did with it; null where it did nothing
   * @param stored what a new record will hold
   */
  record RowView(
      String lines,
      String name,
      RowOutcome outcome,
      String tone,
      @Nullable String path,
      @Nullable String undone,
      List<ChangeText> stored,
      List<ChangeText> changes,
      List<ProblemText> problems) {
    /** What refuses the row, or what a person should look at besides. */
    public List<ProblemText> problems(boolean refusing) {
      return problems.stream().filter(problem -> problem.refuses() == refusing).toList();
    }
  }

  /**
   * A row in words.
   *
   * @param kept why records stayed when the list was taken back
   * @param paths addresses of the records meant
   */
  RowView row(
      PlannedRow row,
      ImportBatch batch,
      Map<String, KeptReason> kept,
      Map<String, String> paths,
      Map<Integer, List<NewRecords.Held>> fresh,
      Locale locale) {
    KeptReason stays = row.subject() == null ? null : kept.get(row.subject());
    boolean undone =
        batch.status() == ImportStatus.TAKEN_BACK && row.outcome().isWritten() && stays == null;
    boolean gone = undone && row.outcome() == RowOutcome.NEW;
    boolean yetToCome = row.drawn() && !batch.status().isStored();
    return new RowView(
        row.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        row.name(),
        row.outcome(),
        tone(row.outcome()),
        row.subject() == null || gone || yetToCome ? null : paths.get(row.subject()),
        stays == null
            ? undone ? messages.getMessage("listimport.undo.row", null, locale) : null
            : messages.getMessage(
                "listimport.undo.row_kept",
                new Object[] {messages.getMessage(stays.messageKey(), null, locale)},
                locale),
        fresh.getOrDefault(row.line(), List.of()).stream().map(one -> held(one, locale)).toList(),
        texts(row.changes(), locale),
        row.problems().stream().map(problem -> problem(problem, locale)).toList());
  }

  private ChangeText held(NewRecords.Held held, Locale locale) {
    return new ChangeText(
        messages.getMessage(held.label(), null, locale),
        "",
        cells.text(held.vocabulary(), held.values(), locale));
  }

  private List<ChangeText> texts(List<CompanyIntake.Change> changes, Locale locale) {
    return changes.stream().map(change -> change(change, locale)).toList();
  }

  private static String tone(RowOutcome outcome) {
    return switch (outcome) {
      case NEW -> "good";
      case CHANGED -> "info";
      case SAME -> "neutral";
      case REFUSED -> "bad";
    };
  }

  ChangeText change(CompanyIntake.Change change, Locale locale) {
    Language reader = Language.of(locale);
    return new ChangeText(
        field(change.field(), locale),
        fields.text(change.field(), change.before(), reader),
        fields.text(change.field(), change.after(), reader));
  }

  private String field(String code, Locale locale) {
    return messages.getMessage("company.field." + code, null, locale);
  }

  ProblemText problem(Problem problem, Locale locale) {
    if (problem.code() == Problem.Code.FIELD_KEPT) {
      return kept(problem, locale);
    }
    if (problem.code() == Problem.Code.PROBABLE_DUPLICATE && problem.arguments().size() > 1) {
      return duplicate(problem, locale);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(
        problem.code() == Problem.Code.AMOUNT_CHANGES_SCALE
            ? field(problem.value(), locale)
            : problem.value());
    for (String said : problem.arguments()) {
      boolean lists =
          problem.code() == Problem.Code.TWICE_DIFFERENTLY && arguments.size() == FIELDS;
      arguments.add(lists ? fieldList(said, locale) : argument(problem.code(), said, locale));
    }
    arguments.add(problem.column() == null ? "" : problem.column());
    return new ProblemText(
        problem.column() == null ? "" : problem.column(),
        messages.getMessage(problem.code().messageKey(), arguments.toArray(), locale),
        problem.refusesRow(),
        null);
  }

  /** The company that may be the same, how likely it is, and what speaks for and against it. */
  private ProblemText duplicate(Problem problem, Locale locale) {
    Likeness likeness = likeness(problem);
    String reasons =
        likeness.reasons().stream()
            .map(
                reason ->
                    messages.getMessage("company_duplicates.reason." + reason.code(), null, locale))
            .collect(
                Collectors.joining(messages.getMessage("listimport.beside.and", null, locale)));
    return new ProblemText(
        "",
        messages.getMessage(
            problem.code().messageKey() + ".reasons",
            new Object[] {
              problem.arguments().getFirst(),
              NumberFormat.getPercentInstance(locale).format(likeness.score()),
              reasons
            },
            locale),
        false,
        "/rows/" + problem.line() + "/beside/" + problem.arguments().get(1));
  }

  /** How likely it is that a row and the company of a problem are one. */
  static Likeness likeness(Problem duplicate) {
    return new Likeness(
        Double.parseDouble(duplicate.arguments().get(2)),
        Stream.of(duplicate.arguments().get(3).split(" "))
            .flatMap(code -> Coded.find(LikenessReason.class, code).stream())
            .toList());
  }

  /** Field, what stays, who stated it and on which day; the value is the list's. */
  private ProblemText kept(Problem problem, Locale locale) {
    Language reader = Language.of(locale);
    String field = problem.arguments().getFirst();
    String stays = fields.text(field, problem.arguments().get(1), reader);
    Object[] arguments = {
      fields.text(field, problem.value(), reader),
      stays.isEmpty() ? messages.getMessage("listimport.kept.nothing", null, locale) : stays,
      messages.getMessage("listimport.kept.by." + problem.arguments().get(2), null, locale),
      problem.arguments().get(3)
    };
    return new ProblemText(
        field(field, locale),
        messages.getMessage(problem.code().messageKey(), arguments, locale),
        false,
        null);
  }

  private String fieldList(String codes, Locale locale) {
    return Stream.of(codes.split(" "))
        .map(code -> field(code, locale))
        .collect(Collectors.joining(messages.getMessage("listimport.list.and", null, locale)));
  }

  private String argument(Problem.Code code, String argument, Locale locale) {
    return switch (code) {
      case TEXT_MISSING -> messages.getMessage("listimport.column." + argument, null, locale);
      case REGION_CONTRADICTED, REGION_AMBIGUOUS ->
          fields.text("region", argument, Language.of(locale));
      case REGISTERED_ABROAD -> fields.text("address_country", argument, Language.of(locale));
      case LANGUAGE_GUESSED -> fields.text("languages", argument, Language.of(locale));
      case AMOUNT_UNIT_APPLIED -> amount(argument, locale);
      default -> argument;
    };
  }

  /** An amount with its currency, where that is said. */
  private static String amount(String argument, Locale locale) {
    String[] parts = argument.split(" ", 2);
    String figure = NumberFormat.getNumberInstance(locale).format(new BigDecimal(parts[0]));
    return parts.length == 1 ? figure : figure + " " + parts[1];
  }

  /** Why a file was refused, in words. */
  String refusal(RefusedFile refused, Locale locale) {
    Object[] arguments = refused.arguments().stream().map(Object::toString).toArray();
    return messages.getMessage(refused.reason().messageKey(), arguments, locale);
  }

  /** Why an import could not be read, in words. */
  String notRead(ImportBatch batch, Locale locale) {
    return batch.notRead() == null ? "" : refusal(batch.notRead().refusal(), locale);
  }

  /** The kinds of lists the viewer may import. */
  List<Choice> kinds(Viewer viewer, Locale locale) {
    return ImportAccess.kinds(viewer).stream()
        .map(kind -> new Choice(kind.code(), kind(kind, locale)))
        .toList();
  }

  String kind(ListKind kind, Locale locale) {
    return messages.getMessage("listimport.kind." + kind.code(), null, locale);
  }

  static List<Choice> encodings() {
    return Stream.of(TextEncoding.values())
        .map(encoding -> new Choice(encoding.code(), encoding.label()))
        .toList();
  }

  List<Choice> separators(Locale locale) {
    return choices("listimport.separator.", locale, "comma", "semicolon", "tab");
  }

  List<Choice> sides(Locale locale) {
    return choices("listimport.side.", locale, "JP", "TW");
  }

  private List<Choice> choices(String prefix, Locale locale, String... codes) {
    return Stream.of(codes)
        .map(
            code ->
                new Choice(
                    code,
                    messages.getMessage(prefix + code.toLowerCase(Locale.ROOT), null, locale)))
        .toList();
  }

  /**
   * A field that keeps what people stated in some rows, or would if the list did not count there.
   *
   * @param rows in which it is kept
   * @param listCounts whether the list replaces it all the same
   */
  record KeptField(String code, String text, int rows, boolean listCounts) {}

  /** The fields about which people and the list differ, and those in which the list counts. */
  List<KeptField> keptFields(ImportBatch batch, List<FieldCount> kept, Locale locale) {
    List<String> overruled = batch.choices().updating().listCounts();
    return Stream.concat(
            overruled.stream().map(code -> new KeptField(code, field(code, locale), 0, true)),
            kept.stream()
                .filter(count -> !overruled.contains(count.field()))
                .map(
                    count ->
                        new KeptField(
                            count.field(), field(count.field(), locale), count.rows(), false)))
        .toList();
  }

  /**
   * Rows that belong together.
   *
   * @param where the heading of the column of which the text speaks; empty for none
   * @param text what they have in common
   * @param query which chooses them
   */
  record Part(
      Selection selection, String where, String text, int count, String query, boolean refuses) {}

  /**
   * An import at a glance.
   *
   * @param current the part whose rows are shown
   */
  record Overview(List<Part> groups, List<Part> fields, List<Part> problems, Part current) {
    /** Why rows cannot be imported. */
    public List<Part> refusals() {
      return problems.stream().filter(Part::refuses).toList();
    }

    /** Whether there is more among them to be mended than sums and notes. */
    public boolean isToBeMended() {
      return refusals().stream()
          .anyMatch(part -> part.selection().problem() != Problem.Code.NOT_A_ROW);
    }

    /** What a person should look at in rows that are imported. */
    public List<Part> warnings() {
      return problems.stream().filter(part -> !part.refuses()).toList();
    }

    public boolean isCurrent(Part part) {
      return part.equals(current);
    }
  }

  /** What an import does at a glance, and which of its rows the reader chose to see. */
  Overview overview(
      ImportBatch batch,
      Breakdown breakdown,
      String show,
      String field,
      String problem,
      Locale locale) {
    List<Part> groups =
        Stream.of(Filter.values()).map(filter -> group(batch, filter, locale)).toList();
    List<Part> fields = breakdown.fields().stream().map(count -> part(count, locale)).toList();
    List<Part> problems = breakdown.problems().stream().map(count -> part(count, locale)).toList();
    Part current =
        Stream.of(fields, problems)
            .flatMap(List::stream)
            .filter(
                part ->
                    field.equals(part.selection().field())
                        || Problem.Code.ofCode(problem).stream()
                            .anyMatch(code -> code == part.selection().problem()))
            .findFirst()
            .orElse(groups.get(Filter.ofCode(show).orElse(Filter.ALL).ordinal()));
    return new Overview(groups, fields, problems, current);
  }

  private Part group(ImportBatch batch, Filter filter, Locale locale) {
    return new Part(
        Selection.of(filter),
        "",
        messages.getMessage("listimport.show." + filter.code(), null, locale),
        count(batch, filter),
        "show=" + filter.code(),
        filter == Filter.REFUSED);
  }

  private Part part(FieldCount count, Locale locale) {
    return new Part(
        new Selection(Filter.CHANGED, count.field(), null, count.few()),
        "",
        field(count.field(), locale),
        count.rows(),
        "field=" + count.field(),
        false);
  }

  private Part part(ProblemCount count, Locale locale) {
    Problem.Code code = count.first().code();
    ProblemText text = problem(count.first(), locale);
    return new Part(
        new Selection(Filter.ALL, null, code, count.few()),
        text.where(),
        text.text(),
        count.rows(),
        "problem=" + code.code(),
        code.refusesRow());
  }

  /** Number of rows of a filter. */
  static int count(ImportBatch batch, Filter filter) {
    ImportBatch.Counts counts = batch.counts();
    return switch (filter) {
      case ALL -> counts.total();
      case NEW -> counts.fresh();
      case CHANGED -> counts.changed();
      case SAME -> counts.same();
      case REFUSED -> counts.refused();
      case WARNED -> counts.warned();
    };
  }
}
