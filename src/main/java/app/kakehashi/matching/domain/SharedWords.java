package app.kakehashi.matching.domain;

import app.kakehashi.matching.TermPair;
import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what two texts name in common, to be shown side by side. */
final class SharedWords {

  private static final int MOST = 8;

  private final Lexicon lexicon;
  private final Predicate<String> commonplace;

  /** Finds words by their weights in a lexicon; those that are commonplace are not shown. */
  SharedWords(Lexicon lexicon, Predicate<String> commonplace) {
    this.lexicon = lexicon;
    this.commonplace = commonplace;
  }

  /** The most telling things that the gap asks and the offer names. */
  List<TermPair> find(ReadText gap, ReadText offer) {
    return find(gap, offer, false, false);
  }

  /** What the gap asks and the offer denies. */
  List<TermPair> deniedByOffer(ReadText gap, ReadText offer) {
    return find(gap, offer, false, true);
  }

  /** What the gap refuses and the offer is. */
  List<TermPair> refusedByGap(ReadText gap, ReadText offer) {
    return find(gap, offer, true, false);
  }

  /** The very same things; only where there are none, what one text names a kind of. */
  private List<TermPair> find(
      ReadText gap, ReadText offer, boolean deniedInGap, boolean deniedInOffer) {
    List<TermPair> same = find(gap, offer, deniedInGap, deniedInOffer, false);
    return same.isEmpty() ? find(gap, offer, deniedInGap, deniedInOffer, true) : same;
  }

  private List<TermPair> find(
      ReadText gap,
      ReadText offer,
      boolean deniedInGap,
      boolean deniedInOffer,
      boolean withBroader) {
    Map<String, Term> offered = new HashMap<>();
    for (Term term : offer.terms()) {
      if (isShown(term, withBroader) && (term.polarity() == Polarity.DENIED) == deniedInOffer) {
        offered.putIfAbsent(term.key(), term);
      }
    }
    List<TermPair> pairs = new ArrayList<>();
    Run run = null;
    Map<String, Boolean> seen = new HashMap<>();
    for (Term asked : gap.terms()) {
      if (!isShown(asked, withBroader) || (asked.polarity() == Polarity.DENIED) != deniedInGap) {
        continue;
      }
      Term found = offered.get(asked.key());
      if (found == null || !compatible(asked, found)) {
        continue;
      }
      double weight = weight(asked.key());
      if (asked.kind() == Term.Kind.BIGRAM && run != null && run.continues(asked, found)) {
        run.extend(asked, found, weight);
        continue;
      }
      flush(run, gap, offer, pairs);
      run = null;
      if (seen.putIfAbsent(asked.key(), true) == null) {
        run = new Run(asked, found, weight);
      }
    }
    flush(run, gap, offer, pairs);
    return best(pairs);
  }

  private static boolean isShown(Term term, boolean withBroader) {
    return switch (term.kind()) {
      case CONCEPT, BUSINESS, DICTIONARY, BIGRAM, KATAKANA, WORD, CODE, COUNTRY -> true;
      case BROADER -> withBroader;
      case FIELD, UNIGRAM, LOAN -> false;
    };
  }

  /** Two narrower things under one broader are not the same thing. */
  private static boolean compatible(Term asked, Term found) {
    return asked.kind() != Term.Kind.BROADER || found.kind() != Term.Kind.BROADER;
  }

  private double weight(String key) {
    Integer id = lexicon.id(key);
    return id == null ? 0 : lexicon.idf(id);
  }

  /** Adds what was found, unless it is a piece of longer words or says nothing by itself. */
  private void flush(@Nullable Run run, ReadText gap, ReadText offer, List<TermPair> pairs) {
    if (run == null) {
      return;
    }
    TermPair pair = run.pair(gap, offer);
    boolean telling =
        run.gapFirst.kind() != Term.Kind.BIGRAM
            || ((isWhole(pair.gap(), gap) || isWhole(pair.offer(), offer))
                && !commonplace.test(TextFolder.standard().fold(pair.gap().words())));
    if (telling) {
      pairs.add(pair);
    }
  }

  /** True where no further Han character stands before or behind. */
  private static boolean isWhole(TermPair.Passage passage, ReadText text) {
    String source = text.text().of(Part.valueOf(passage.part().toUpperCase(Locale.ROOT)));
    return (passage.from() == 0 || !TextFolder.isHan(source.codePointBefore(passage.from())))
        && (passage.to() == source.length() || !TextFolder.isHan(source.codePointAt(passage.to())));
  }

  /** Concepts first where the same passage is also a run of characters. */
  private static List<TermPair> best(List<TermPair> pairs) {
    List<TermPair> sorted = new ArrayList<>(pairs);
    sorted.sort(
        Comparator.comparing((TermPair pair) -> pair.concept() == null)
            .thenComparing(Comparator.comparingDouble(TermPair::weight).reversed())
            .thenComparing(pair -> pair.gap().words()));
    List<TermPair> chosen = new ArrayList<>();
    for (TermPair pair : sorted) {
      if (chosen.stream().noneMatch(other -> overlaps(pair.gap(), other.gap()))) {
        chosen.add(pair);
      }
    }
    chosen.sort(
        Comparator.comparing((TermPair pair) -> pair.concept() == null)
            .thenComparing(Comparator.comparingDouble(TermPair::weight).reversed())
            .thenComparing(pair -> pair.gap().words()));
    return chosen.size() > MOST ? chosen.subList(0, MOST) : chosen;
  }

  private static boolean overlaps(TermPair.Passage one, TermPair.Passage other) {
    return one.words().equals(other.words())
        || (one.part().equals(other.part()) && one.from() < other.to() && other.from() < one.to());
  }

  /** Neighbouring bigrams that are neighbours in both texts. */
  private static final class Run {
    private final Term gapFirst;
    private final Term offerFirst;
    private Term gapLast;
    private Term offerLast;
    private double weight;

    Run(Term gap, Term offer, double weight) {
      this.gapFirst = gap;
      this.gapLast = gap;
      this.offerFirst = offer;
      this.offerLast = offer;
      this.weight = weight;
    }

    boolean continues(Term gap, Term offer) {
      return gapLast.kind() == Term.Kind.BIGRAM
          && gap.part() == gapLast.part()
          && offer.part() == offerLast.part()
          && gap.from() < gapLast.to()
          && gap.from() > gapLast.from()
          && offer.from() < offerLast.to()
          && offer.from() > offerLast.from();
    }

    void extend(Term gap, Term offer, double more) {
      gapLast = gap;
      offerLast = offer;
      weight += more;
    }

    TermPair pair(ReadText gap, ReadText offer) {
      boolean concept = gapFirst.key().startsWith("c:");
      return new TermPair(
          concept ? gapFirst.key().substring(2) : null,
          passage(gap, gapFirst, gapLast),
          passage(offer, offerFirst, offerLast),
          weight);
    }

    private static TermPair.Passage passage(ReadText text, Term first, Term last) {
      String part = first.part().name().toLowerCase(Locale.ROOT);
      String words = text.text().of(first.part()).substring(first.from(), last.to());
      return new TermPair.Passage(words, part, first.from(), last.to());
    }
  }
}
