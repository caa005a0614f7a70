package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.Stance;
import app.kakehashi.matching.TermPair;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
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
        words(type, pair),
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

  private static List<PairSheet.Words> words(PostingType type, MatchDetail pair) {
    return pair.words().stream().map(term -> words(type, term)).toList();
  }

  private static PairSheet.Words words(PostingType type, TermPair term) {
    boolean gapFirst = type == PostingType.GAP;
    return new PairSheet.Words(
        gapFirst ? term.gap().words() : term.offer().words(),
        gapFirst ? term.offer().words() : term.gap().words());
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
