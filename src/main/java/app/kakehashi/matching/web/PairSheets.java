package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.MarkedText;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Stance;
import app.kakehashi.matching.TermPair;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes pairs out in the reader's words. */
@Component
class PairSheets {
  private final MatchRows rows;
  private final ReasonTexts texts;

  PairSheets(MatchRows rows, ReasonTexts texts) {
    this.rows = rows;
    this.texts = texts;
  }

  PairSheet sheet(PostingType type, String publicId, MatchDetail pair, Viewer viewer) {
    Language reader = viewer.language();
    Audience audience = MatchRows.audience(type, viewer);
    Match match = pair.match();
    return new PairSheet(
        rows.line(pair.posting(), reader),
        rows.line(pair.other(), reader),
        match == null ? null : rows.row(type, publicId, match, viewer),
        pair.reasons().stream()
            .filter(reason -> reason.stance() == Stance.FOR)
            .map(reason -> texts.reason(reason, audience, reader))
            .distinct()
            .toList(),
        pair.reasons().stream()
            .filter(reason -> reason.stance() != Stance.FOR)
            .filter(reason -> reason.code() != ReasonCode.LEAST_STRONG || isAlone(pair, reason))
            .map(reason -> rows.point(reason, audience, reader))
            .distinct()
            .toList(),
        words(type, pair, reader),
        new PairSheet.Texts(
            text(pair.texts().own(), pair, reader), text(pair.texts().other(), pair, reader)),
        pair.facts().stream().map(fact -> fact(fact, reader)).toList(),
        changes(pair, viewer),
        pair.blocks().stream()
            .map(Block::messageKey)
            .map(key -> texts.message(key, reader))
            .toList());
  }

  /**
   * The facts of several pairs of one posting as a table; a cell is empty where nothing is said.
   */
  List<PairSheet.Comparison> table(List<PairSheet> sheets) {
    Map<String, PairSheet.Fact> lines = new LinkedHashMap<>();
    for (PairSheet sheet : sheets) {
      sheet.facts().forEach(fact -> lines.putIfAbsent(fact.key(), fact));
    }
    List<PairSheet.Comparison> table = new ArrayList<>();
    for (PairSheet.Fact line : lines.values()) {
      List<List<PairSheet.Value>> others = new ArrayList<>();
      for (PairSheet sheet : sheets) {
        others.add(
            sheet.facts().stream()
                .filter(fact -> fact.key().equals(line.key()))
                .findFirst()
                .map(PairSheet.Fact::other)
                .orElse(List.of()));
      }
      List<PairSheet.Value> own =
          line.own().stream().map(value -> new PairSheet.Value(value.text(), false)).toList();
      table.add(new PairSheet.Comparison(line.label(), own, others));
    }
    return table;
  }

  private static boolean isAlone(MatchDetail pair, Reason least) {
    return pair.reasons().stream()
        .noneMatch(reason -> reason.stance() != Stance.FOR && reason.code() != least.code());
  }

  private static List<PairSheet.Words> words(PostingType type, MatchDetail pair, Language reader) {
    boolean gapFirst = type == PostingType.GAP;
    List<PairSheet.Words> words = new ArrayList<>();
    for (TermPair term : pair.words()) {
      String gap = term.gap().words();
      String offer = term.offer().words();
      words.add(
          new PairSheet.Words(
              words.size() + 1,
              meaning(pair, words.size() + 1, reader),
              gapFirst ? gap : offer,
              gapFirst ? offer : gap));
    }
    return words;
  }

  /** What shared words mean; null where they mean themselves. */
  private static @Nullable String meaning(MatchDetail pair, int number, Language reader) {
    String concept = number == 0 ? null : pair.words().get(number - 1).concept();
    LocalizedText name = concept == null ? null : pair.names().get(concept);
    return name == null ? null : name.in(reader);
  }

  private static PairSheet.Text text(MarkedText text, MatchDetail pair, Language reader) {
    return new PairSheet.Text(
        text.language(),
        pieces(text.title(), pair, reader),
        pieces(text.items(), pair, reader),
        pieces(Excerpts.of(text.body()), pair, reader));
  }

  private static List<PairSheet.Piece> pieces(
      List<MarkedText.Stretch> stretches, MatchDetail pair, Language reader) {
    return stretches.stream()
        .map(
            stretch ->
                new PairSheet.Piece(
                    stretch.words(), stretch.number(), meaning(pair, stretch.number(), reader)))
        .toList();
  }

  private PairSheet.Fact fact(MatchFact fact, Language reader) {
    return new PairSheet.Fact(
        fact.key(),
        texts.message("matching.fact." + fact.key(), reader),
        values(fact.own(), fact.common(), reader),
        values(fact.other(), fact.common(), reader));
  }

  private List<PairSheet.Value> values(
      @Nullable Argument argument, Set<String> common, Language reader) {
    return switch (argument) {
      case null -> List.of();
      case Argument.Codes codes ->
          codes.codes().stream()
              .map(
                  code ->
                      new PairSheet.Value(
                          texts.name(codes.vocabulary(), code, reader), common.contains(code)))
              .toList();
      case Argument.Quantity quantity ->
          List.of(new PairSheet.Value(texts.argument(quantity, reader), false));
      case Argument.Words words ->
          List.of(new PairSheet.Value(texts.argument(words, reader), false));
    };
  }

  /** The office also reads how many points a change would be worth. */
  private List<String> changes(MatchDetail pair, Viewer viewer) {
    Language reader = viewer.language();
    List<String> lines = new ArrayList<>();
    for (Change change : pair.changes()) {
      String what = texts.message(change.messageKey(), reader);
      lines.add(
          viewer.isOffice()
              ? texts.message(
                  "matching.change_worth",
                  reader,
                  texts.message(change.side().messageKey(), reader),
                  what,
                  ReasonTexts.number(change.points(), reader))
              : what);
    }
    return lines.stream().distinct().toList();
  }
}
