package app.kakehashi.matching.domain;

import app.kakehashi.matching.MarkedText;
import app.kakehashi.matching.TermPair;
import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks in both texts of a pair what the pair's shared things are, wherever they are named. */
public final class TextMarks {
  private TextMarks() {}

  /**
   * The gap's text with its marks.
   *
   * @param words as the explanation lists them; the first is number 1
   */
  public static MarkedText inGap(ReadText text, List<TermPair> words) {
    return mark(text, words.stream().map(pair -> new Named(pair.concept(), pair.gap())).toList());
  }

  /** The offer's text with its marks; see {@link #inGap}. */
  public static MarkedText inOffer(ReadText text, List<TermPair> words) {
    return mark(text, words.stream().map(pair -> new Named(pair.concept(), pair.offer())).toList());
  }

  private record Named(@Nullable String concept, TermPair.Passage passage) {}

  private record Mark(Part part, int from, int to, int number) {}

  private static MarkedText mark(ReadText text, List<Named> named) {
    List<Mark> found = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      TermPair.Passage passage = named.get(i).passage();
      found.add(new Mark(part(passage), passage.from(), passage.to(), i + 1));
    }
    for (int i = 0; i < named.size(); i++) {
      otherPlaces(text, named.get(i), i + 1, found);
    }
    Map<Part, List<Mark>> kept = new HashMap<>();
    for (Mark mark : found) {
      List<Mark> ofPart = kept.computeIfAbsent(mark.part(), part -> new ArrayList<>());
      if (ofPart.stream().noneMatch(other -> overlap(other, mark))) {
        ofPart.add(mark);
      }
    }
    return new MarkedText(
        text.text().language(),
        cut(text, Part.TITLE, kept),
        cut(text, Part.ITEMS, kept),
        cut(text, Part.BODY, kept));
  }

  /** Every place that names the same in the same sense. */
  private static void otherPlaces(ReadText text, Named named, int number, List<Mark> found) {
    TermPair.Passage passage = named.passage();
    Part part = part(passage);
    Set<String> keys = new HashSet<>();
    Set<Polarity> senses = new HashSet<>();
    for (Term term : text.terms()) {
      if (term.part() == part && term.from() == passage.from() && term.to() == passage.to()) {
        senses.add(term.polarity());
        if (named.concept() == null && isWhole(term)) {
          keys.add(term.key());
        }
      }
    }
    if (named.concept() != null) {
      keys.add("c:" + named.concept());
    }
    boolean denied = senses.contains(Polarity.DENIED);
    for (Term term : text.terms()) {
      if (keys.contains(term.key()) && (term.polarity() == Polarity.DENIED) == denied) {
        found.add(new Mark(term.part(), term.from(), term.to(), number));
      }
    }
  }

  /** Whether a term's key stands for the very words, and not for a piece or a sound of them. */
  private static boolean isWhole(Term term) {
    return switch (term.kind()) {
      case DICTIONARY, BIGRAM, KATAKANA, WORD, CODE, COUNTRY -> true;
      case CONCEPT, BUSINESS, BROADER, FIELD, UNIGRAM, LOAN -> false;
    };
  }

  private static Part part(TermPair.Passage passage) {
    return Part.valueOf(passage.part().toUpperCase(Locale.ROOT));
  }

  private static boolean overlap(Mark one, Mark other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private static List<MarkedText.Stretch> cut(ReadText text, Part part, Map<Part, List<Mark>> all) {
    String source = text.text().of(part);
    List<Mark> marks = new ArrayList<>(all.getOrDefault(part, List.of()));
    marks.sort(Comparator.comparingInt(Mark::from));
    List<MarkedText.Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.from() > at) {
        stretches.add(new MarkedText.Stretch(source.substring(at, mark.from()), 0));
      }
      stretches.add(
          new MarkedText.Stretch(source.substring(mark.from(), mark.to()), mark.number()));
      at = mark.to();
    }
    if (at < source.length()) {
      stretches.add(new MarkedText.Stretch(source.substring(at), 0));
    }
    return stretches;
  }
}
