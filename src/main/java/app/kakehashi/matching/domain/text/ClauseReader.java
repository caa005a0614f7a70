package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.ClauseCues.Kind;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads clause by clause what a text affirms, denies, limits, requires or has already. */
final class ClauseReader {

  /** What a gap wants to be without. In Han alone it is mostly what its owner has not (経験なし). */
  private static final Pattern WITHOUT =
      Pattern.compile(
          "((?:\\p{IsKatakana}|ー)+\\p{IsHan}{0,2})"
              + TextFolder.standard().fold("(?:なしの|なしで|不使用)"));

  /** What a gap wants to replace. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "((?:\\p{IsKatakana}|ー|\\p{IsHan})+)"
              + TextFolder.standard().fold("(?:に代わる|に替わる|の代わりにな|の代替とな)"));

  private final ClauseCues cues;
  private final DenialScope denials;
  private final FreeOf free;
  private final FactReader facts;

  ClauseReader(ClauseCues cues, FactReader facts) {
    this.cues = cues;
    this.denials = new DenialScope(cues);
    this.free = new FreeOf(cues);
    this.facts = facts;
  }

  /**
   * What each place of a folded text is meant as.
   *
   * @param clauses receives the clauses, with what they hold and how they are meant
   */
  Polarity[] polarities(
      String language,
      TextFolder.Folded folded,
      Part part,
      TextReader.Side side,
      List<ReadText.Sentence> clauses) {
    Polarity[] polarity = new Polarity[folded.text().length()];
    Arrays.fill(polarity, Polarity.AFFIRMED);
    boolean japanese = language.startsWith("ja");
    List<Clause> split = Clause.split(folded.text(), japanese);
    Polarity[] meant = new Polarity[split.size()];
    List<Set<Kind>> kinds = new ArrayList<>(meant.length);
    for (int i = 0; i < meant.length; i++) {
      Clause clause = split.get(i);
      String words = free.without(clause.of(folded.text()));
      Map<Kind, Integer> found = cues.find(words);
      kinds.add(found.keySet());
      Integer denial = found.get(side == TextReader.Side.GAP ? Kind.REFUSAL : Kind.ABSENCE);
      if (denial != null
          && side == TextReader.Side.OFFER
          && denials.deniesNothing(words, denial, part == Part.ITEMS)) {
        denial = null;
      }
      if (denial != null && japanese && denials.isAttribute(words, denial)) {
        denial = null;
      }
      if (denial != null && part == Part.TITLE && side == TextReader.Side.OFFER && !japanese) {
        int end = denials.attributeEnd(words, denial);
        if (end >= 0) {
          Arrays.fill(polarity, clause.from() + denial, clause.from() + end, Polarity.DENIED);
          meant[i] = Polarity.AFFIRMED;
          continue;
        }
      }
      meant[i] = meaning(side, found.keySet(), denial != null);
      int begin = clause.from();
      int end = clause.to();
      if (denial != null) {
        DenialScope.Found scope = denials.find(words, denial, japanese);
        begin = clause.from() + scope.from();
        end = clause.from() + scope.to();
        if (scope.namesNothing() && i > 0 && clause.continues(split.get(i - 1), folded.text())) {
          begin = split.get(i - 1).from();
          meant[i - 1] = Polarity.DENIED;
        }
      }
      if (!refusesAnOrigin(side, words, found.keySet(), meant[i], clause.from(), polarity)) {
        Arrays.fill(polarity, begin, Math.max(begin, end), meant[i]);
      }
    }
    if (side == TextReader.Side.GAP && japanese) {
      deny(WITHOUT, folded.text(), polarity);
      deny(REPLACED, folded.text(), polarity);
    }
    for (int i = 0; i < meant.length; i++) {
      Clause clause = split.get(i);
      clauses.add(
          new ReadText.Sentence(
              part,
              folded.sourceStart(clause.from()),
              folded.sourceEnd(clause.to()),
              clause.of(folded.text()),
              kinds.get(i),
              meant[i]));
    }
    return polarity;
  }

  /** Where a text names what it is free of; of a gap only substances, which it refuses. */
  BitSet unwanted(String language, TextFolder.Folded folded, TextReader.Side side) {
    BitSet places = new BitSet();
    for (Clause clause : Clause.split(folded.text(), language.startsWith("ja"))) {
      for (FreeOf.Found found : free.find(clause.of(folded.text()))) {
        if (side == TextReader.Side.OFFER || found.harmful()) {
          places.set(clause.from() + found.from(), clause.from() + found.to());
        }
      }
    }
    return places;
  }

  private static void deny(Pattern what, String text, Polarity[] polarity) {
    Matcher denied = what.matcher(text);
    while (denied.find()) {
      Arrays.fill(polarity, denied.start(1), denied.end(1), Polarity.DENIED);
    }
  }

  /** Where a gap refuses what is made in a country, the country is refused and not the making. */
  private boolean refusesAnOrigin(
      TextReader.Side side,
      String words,
      Set<Kind> cuesFound,
      Polarity meant,
      int offset,
      Polarity[] polarity) {
    if (side != TextReader.Side.GAP
        || meant != Polarity.DENIED
        || !(cuesFound.contains(Kind.MAKING) || facts.namesAnOrigin(words))) {
      return false;
    }
    boolean[] named = new boolean[1];
    facts.countries(
        words,
        (code, from, to) -> {
          named[0] = true;
          Arrays.fill(polarity, offset + from, offset + to, meant);
        });
    return named[0];
  }

  private static Polarity meaning(TextReader.Side side, Set<Kind> found, boolean denied) {
    if (denied) {
      return Polarity.DENIED;
    }
    if (side == TextReader.Side.OFFER && found.contains(Kind.LIMIT)) {
      return Polarity.LIMITED;
    }
    if (side == TextReader.Side.GAP && found.contains(Kind.REQUIREMENT)) {
      return Polarity.REQUIRED;
    }
    boolean own = found.contains(Kind.OWN) && !found.contains(Kind.WANT);
    return side == TextReader.Side.GAP && own ? Polarity.OWN : Polarity.AFFIRMED;
  }
}
