package app.kakehashi.posting;

import app.kakehashi.posting.PostingSheet.Line;
import app.kakehashi.posting.PostingSheet.Section;
import app.kakehashi.posting.PostingSheet.Value;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a section of a sheet; what was not stated makes none. */
public final class SheetLines {
  private final String labels;
  private final PostingWords words;
  private final Language reader;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param labels beginning of the message keys of the labels, such as {@code offer.field.}
   */
  public SheetLines(String labels, PostingWords words, Language reader) {
    this.labels = labels;
    this.words = words;
    this.reader = reader;
  }

  /** Adds values as they are. */
  public void add(String field, List<Value> values) {
    add(field, labels + field, values);
  }

  /** Adds values under a label of their own. */
  public void add(String field, String label, List<Value> values) {
    if (!values.isEmpty()) {
      lines.add(new Line(field, label, values));
    }
  }

  /** Adds one value in our own words. */
  public void own(String field, @Nullable String text) {
    if (text != null) {
      add(field, List.of(Value.own(text)));
    }
  }

  /** Adds what a user typed. */
  public void typed(String field, @Nullable String text, Language language) {
    if (text != null && !text.isBlank()) {
      add(field, List.of(new Value(text, language.code())));
    }
  }

  /** Adds a day. */
  public void date(String field, @Nullable LocalDate date) {
    own(field, date == null ? null : words.date(date, reader));
  }

  /** Adds a number. */
  public void number(String field, @Nullable BigDecimal number) {
    own(field, number == null ? null : words.number(number, reader));
  }

  /** Adds codes in the reader's words. */
  public void codes(
      String field, Collection<String> codes, BiFunction<String, Language, String> inWords) {
    add(field, codes.stream().map(code -> Value.own(inWords.apply(code, reader))).toList());
  }

  /** The section of these lines. */
  public Section section(String key, String heading) {
    return new Section(key, heading, lines);
  }
}
