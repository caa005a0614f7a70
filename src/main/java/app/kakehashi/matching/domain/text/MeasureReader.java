package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.Measure.Dimension;
import app.kakehashi.matching.domain.text.ReadText.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds measured values in the clauses of a posting, and of each dimension the one that decides. It
 * would rather miss a value than take it for what it is not: tolerances are left out, and the most
 * that an offer can do is known only where it says so (98℃為止, up to 450 mm, 550 件/時).
 */
final class MeasureReader {

  private final MeasureWords words;
  private final TextReader.Side side;
  private final List<Found> found = new ArrayList<>();

  private MeasureReader(MeasureWords words, TextReader.Side side) {
    this.words = words;
    this.side = side;
  }

  /**
   * A value in a clause.
   *
   * @param low the lower end of a span, or the value itself
   * @param most whether nothing beyond the upper end is meant
   */
  private record Found(
      Dimension dimension, double low, double high, boolean most, Sentence clause) {
    boolean isAllowed() {
      return dimension.isAllowed();
    }
  }

  /** At most one value of each dimension: the one that decides. */
  static List<Measure> read(List<Sentence> clauses, TextReader.Side side, MeasureWords words) {
    MeasureReader reader = new MeasureReader(words, side);
    for (Sentence clause : clauses) {
      if (clause.meant() != Polarity.DENIED && words.mayState(clause.folded())) {
        reader.find(clause);
      }
    }
    return reader.found.isEmpty() ? List.of() : reader.decisive();
  }

  private void find(Sentence sentence) {
    String clause = sentence.folded();
    if (!words.isOfTolerances(clause)) {
      for (MeasureWords.Form form : words.forms(side)) {
        if (form.isSpokenOfIn(clause)) {
          find(form, sentence);
        }
      }
    }
    for (Pattern rate : words.rates()) {
      Matcher matcher = rate.matcher(clause);
      while (matcher.find()) {
        double value = number(matcher.group(1));
        boolean most = words.isMost(clause, matcher, side);
        found.add(new Found(Dimension.HOURLY_RATE, value, value, most, sentence));
      }
    }
  }

  private void find(MeasureWords.Form form, Sentence sentence) {
    String clause = sentence.folded();
    Matcher span = form.span().matcher(clause);
    Matcher single = form.single().matcher(clause);
    int at = 0;
    while (single.find(at)) {
      boolean isSpan = span.find(at) && span.start() <= single.start();
      Matcher value = isSpan ? span : single;
      double one = form.units().getOrDefault(value.group(value.groupCount()), 1.0);
      double low = number(value.group(1)) * one;
      double high = isSpan ? number(value.group(2)) * one : low;
      boolean most = isSpan || words.isMost(clause, value, side);
      if (most || !form.onlyAsMost()) {
        found.add(new Found(form.dimension(), low, high, most, sentence));
      }
      at = value.end();
    }
  }

  private List<Measure> decisive() {
    return Arrays.stream(Dimension.values())
        .map(dimension -> found.stream().filter(f -> f.dimension() == dimension).toList())
        .map(values -> side == TextReader.Side.GAP ? asked(values) : offered(values))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The least that is asked, or the most that is allowed; where a gap names a most itself, an offer
   * may well lie below.
   */
  private Optional<Measure> asked(List<Found> found) {
    return found.stream()
        .filter(
            value ->
                switch (value.dimension()) {
                  case RESPONSE -> value.most();
                  case DELIVERY, WIDTH, AREA -> true;
                  default -> !value.most() || value.low() < value.high();
                })
        .min(Comparator.comparingDouble(v -> v.isAllowed() ? -v.high() : v.low()))
        .map(value -> measure(value, value.isAllowed() ? value.high() : value.low()));
  }

  /**
   * The most that an offer can do, where it says of the largest value that there is no more; or the
   * least that it takes.
   */
  private Optional<Measure> offered(List<Found> found) {
    if (!found.isEmpty() && found.getFirst().isAllowed()) {
      return found.stream()
          .min(Comparator.comparingDouble(Found::low))
          .map(value -> measure(value, value.low()));
    }
    return found.stream()
        .max(Comparator.comparingDouble(Found::high))
        .filter(value -> value.most() || value.dimension().isMostByName())
        .map(value -> measure(value, value.high()));
  }

  private Measure measure(Found found, double value) {
    Sentence clause = found.clause();
    return new Measure(
        found.dimension(),
        found.dimension() == Dimension.LENGTH ? words.aspect(clause.folded()) : null,
        value,
        clause.part(),
        clause.from(),
        clause.to());
  }

  private static double number(String written) {
    return Double.parseDouble(written.replace(",", ""));
  }
}
