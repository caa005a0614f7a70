package app.kakehashi.listimport.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.service.ImportAccess;
import app.kakehashi.shared.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports in the reader's language. */
@Component
class ImportWords {

  private final MessageSource messages;

  ImportWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A problem in words; {@code where} names the column, empty where the whole row is meant. */
  record ProblemText(String where, String text, boolean refuses) {}

  /** A changed field in words. */
  record ChangeText(String field, String before, String after) {}

  /**
   * A row of a preview or report.
   *
   * @param lines as text, e.g. {@code 12, 40}
   * @param path address of the record meant; null where there is none
   */
  record RowView(
      String lines,
      String name,
      RowOutcome outcome,
      String tone,
      @Nullable String path,
      List<ChangeText> changes,
      List<ProblemText> problems) {}

  RowView row(PlannedRow row, ImportBatch batch, Locale locale) {
    boolean gone = batch.status() == ImportStatus.TAKEN_BACK && row.outcome() == RowOutcome.NEW;
    return new RowView(
        row.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        row.name(),
        row.outcome(),
        tone(row.outcome()),
        row.subject() == null || gone ? null : "/" + batch.kind().code() + "/" + row.subject(),
        row.changes().stream().map(change -> change(change, locale)).toList(),
        row.problems().stream().map(problem -> problem(problem, locale)).toList());
  }

  private static String tone(RowOutcome outcome) {
    return switch (outcome) {
      case NEW -> "good";
      case CHANGED -> "info";
      case SAME -> "neutral";
      case REFUSED -> "bad";
    };
  }

  private ChangeText change(CompanyIntake.Change change, Locale locale) {
    String key = "company.field." + change.field();
    String label = Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    return new ChangeText(label, change.before(), change.after());
  }

  ProblemText problem(Problem problem, Locale locale) {
    List<String> arguments = new ArrayList<>();
    arguments.add(problem.value());
    arguments.addAll(problem.arguments());
    return new ProblemText(
        problem.column() == null ? "" : problem.column(),
        messages.getMessage(problem.code().messageKey(), arguments.toArray(), locale),
        problem.refusesRow());
  }

  /** Why a file was refused, in words. */
  String refusal(RefusedFile refused, Locale locale) {
    Object[] arguments =
        refused.arguments().stream()
            .map(
                argument ->
                    refused.reason() == RefusedFile.Reason.MISSING_HEADING
                        ? columnNames(argument.toString(), locale)
                        : argument.toString())
            .toArray();
    return messages.getMessage(refused.reason().messageKey(), arguments, locale);
  }

  private String columnNames(String codes, Locale locale) {
    return Arrays.stream(codes.split(", "))
        .map(code -> messages.getMessage("listimport.column." + code, null, locale))
        .collect(Collectors.joining(" / "));
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

  /** The groups of rows with their numbers, the reader's choice first. */
  record Group(Filter filter, int count, boolean current) {}

  static List<Group> groups(ImportBatch batch, Filter current) {
    ImportBatch.Counts counts = batch.counts();
    return Stream.of(Filter.values())
        .map(
            filter ->
                new Group(
                    filter,
                    switch (filter) {
                      case ALL -> counts.total();
                      case NEW -> counts.fresh();
                      case CHANGED -> counts.changed();
                      case SAME -> counts.same();
                      case REFUSED -> counts.refused();
                      case WARNED -> counts.warned();
                    },
                    filter == current))
        .toList();
  }
}
