package app.kakehashi.matching.domain;

import app.kakehashi.matching.TermPair;
import app.kakehashi.matching.domain.text.Measure;
import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what two texts name in common, to be shown side by side. */
final class SharedWords {

  private static final int MOST = 8;

  /** Concepts first, also where the same passage is a run of characters. */
  private static final Comparator<TermPair> MOST_TELLING_FIRST =
      Comparator.comparing((TermPair pair) -> pair.concept() == null)
          .thenComparing(Comparator.comparingDouble(TermPair::weight).reversed())
          .thenComparing(pair -> pair.gap().words());

  private final TextReader reader;

  /** Finds words; those that are commonplace to the reader are not shown. */
  SharedWords(TextReader reader) {
    this.reader = reader;
  }

  /** The most telling things that the gap asks and the offer names. */
  List<TermPair> find(GapQuery gap, OfferDocument offer) {
    return find(gap, offer, offer.words(gap.asked(), reader), false, false);
  }

  /** What the gap asks and the offer denies. */
  List<TermPair> deniedByOffer(GapQuery gap, OfferDocument offer) {
    return find(gap, offer, offer.text(reader).terms(), false, true);
  }

  /** What the gap refuses and the offer is. */
  List<TermPair> refusedByGap(GapQuery gap, OfferDocument offer) {
    return find(gap, offer, offer.words(gap.asked(), reader), true, false);
  }

  /** The clauses that state what is asked and what falls short of it. */
  static List<TermPair> measures(GapQuery gap, OfferDocument offer) {
    return ConditionFit.shortfalls(gap.text().facts(), offer.facts()).stream()
        .map(
            found ->
                new TermPair(
                    null,
                    passage(gap.text().text(), found.asked()),
                    passage(offer.profile().text(), found.offered()),
                    1))
        .toList();
  }

  private static TermPair.Passage passage(PostingText text, Measure measure) {
    String words = text.of(measure.part()).substring(measure.from(), measure.to());
    return new TermPair.Passage(
        words.strip(),
        measure.part().name().toLowerCase(Locale.ROOT),
        measure.from(),
        measure.to());
  }

  /** The very same things; only where there are none, what one text names a kind of. */
  private List<TermPair> find(
      GapQuery gap,
      OfferDocument offer,
      List<Term> offered,
      boolean deniedInGap,
      boolean deniedInOffer) {
    Texts texts = new Texts(gap.text().text(), offer.profile().text());
    AskedTerms asked = gap.asked();
    List<TermPair> same = find(texts, asked, offered, deniedInGap, deniedInOffer, false);
    return same.isEmpty() ? find(texts, asked, offered, deniedInGap, deniedInOffer, true) : same;
  }

  /** The two texts that words stand in. */
  private record Texts(PostingText gap, PostingText offer) {}

  private List<TermPair> find(
      Texts texts,
      AskedTerms askedTerms,
      List<Term> offeredTerms,
      boolean deniedInGap,
      boolean deniedInOffer,
      boolean withBroader) {
    @Nullable Term[] offered =
        askedTerms.first(
            offeredTerms,
            term ->
                isShown(term, withBroader)
                    && (term.polarity() == Polarity.DENIED) == deniedInOffer);
    List<TermPair> pairs = new ArrayList<>();
    Run run = null;
    boolean[] seen = new boolean[offered.length];
    for (int i = 0; i < askedTerms.inText().size(); i++) {
      int slot = askedTerms.slotsInText()[i];
      Term found = offered[slot];
      Term asked = askedTerms.inText().get(i);
      if (found == null
          || !isShown(asked, withBroader)
          || (asked.polarity() == Polarity.DENIED) != deniedInGap
          || !compatible(asked, found)) {
        continue;
      }
      if (asked.kind() == Term.Kind.BIGRAM && run != null && run.continues(asked, found)) {
        run.extend(asked, found, askedTerms.weights()[slot]);
        continue;
      }
      flush(run, texts, pairs);
      run = null;
      if (!seen[slot]) {
        seen[slot] = true;
        run = new Run(asked, found, askedTerms.weights()[slot]);
      }
    }
    flush(run, texts, pairs);
    return best(pairs);
  }

  /** Whether a term of this kind may be shown, if only where nothing better is. */
  static boolean isShown(Term.Kind kind) {
    return switch (kind) {
      case CONCEPT, BUSINESS, DICTIONARY, BIGRAM, KATAKANA, WORD, CODE, COUNTRY, BROADER -> true;
      case FIELD, UNIGRAM, LOAN -> false;
    };
  }

  private static boolean isShown(Term term, boolean withBroader) {
    return isShown(term.kind()) && (withBroader || term.kind() != Term.Kind.BROADER);
  }

  /** Two narrower things under one broader are not the same thing. */
  private static boolean compatible(Term asked, Term found) {
    return asked.kind() != Term.Kind.BROADER || found.kind() != Term.Kind.BROADER;
  }

  /** Adds what was found, unless it is a piece of longer words or says nothing by itself. */
  private void flush(@Nullable Run run, Texts texts, List<TermPair> pairs) {
    if (run == null) {
      return;
    }
    TermPair pair = run.pair(texts);
    boolean telling =
        run.gapFirst.kind() != Term.Kind.BIGRAM
            || ((isWhole(pair.gap(), texts.gap()) || isWhole(pair.offer(), texts.offer()))
                && !reader.isCommonplace(TextFolder.standard().fold(pair.gap().words())));
    if (telling) {
      pairs.add(pair);
    }
  }

  /** True where no further Han character stands before or behind. */
  private static boolean isWhole(TermPair.Passage passage, PostingText text) {
    String source = text.of(Part.valueOf(passage.part().toUpperCase(Locale.ROOT)));
    return (passage.from() == 0 || !TextFolder.isHan(source.codePointBefore(passage.from())))
        && (passage.to() == source.length() || !TextFolder.isHan(source.codePointAt(passage.to())));
  }

  private static List<TermPair> best(List<TermPair> pairs) {
    pairs.sort(MOST_TELLING_FIRST);
    List<TermPair> chosen = new ArrayList<>();
    for (TermPair pair : pairs) {
      if (chosen.size() < MOST && !overlapsAny(pair, chosen)) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  private static boolean overlapsAny(TermPair pair, List<TermPair> chosen) {
    for (TermPair other : chosen) {
      if (overlaps(pair.gap(), other.gap())) {
        return true;
      }
    }
    return false;
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

    TermPair pair(Texts texts) {
      boolean concept = gapFirst.key().startsWith("c:");
      return new TermPair(
          concept ? gapFirst.key().substring(2) : null,
          passage(texts.gap(), gapFirst, gapLast),
          passage(texts.offer(), offerFirst, offerLast),
          weight);
    }

    private static TermPair.Passage passage(PostingText text, Term first, Term last) {
      String part = first.part().name().toLowerCase(Locale.ROOT);
      String words = text.of(first.part()).substring(first.from(), last.to());
      return new TermPair.Passage(words, part, first.from(), last.to());
    }
  }
}
