package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.SideScore;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes matches as the API answers them: in the words of the pages, with the codes. */
@Component
class MatchAnswers {
  private final MatchRows rows;
  private final ReasonTexts texts;

  MatchAnswers(MatchRows rows, ReasonTexts texts) {
    this.rows = rows;
    this.texts = texts;
  }

  /** Matches of a posting in order. */
  List<MatchPage.Item> items(PostingType own, String publicId, List<Match> matches, Viewer viewer) {
    return matches.stream().map(match -> item(own, publicId, match, viewer)).toList();
  }

  private MatchPage.Item item(PostingType own, String publicId, Match match, Viewer viewer) {
    Language reader = viewer.language();
    MatchRow row = rows.row(own, publicId, match, viewer);
    return new MatchPage.Item(
        match.rank(),
        counterpart(match.other(), row.other(), reader),
        new ApiCode(match.band().code(), row.band()),
        bars(match, row, reader),
        row.strengths(),
        row.points().stream()
            .map(point -> new MatchPage.PointItem(point.text(), point.isOpen()))
            .toList(),
        match.decision().choice() == null ? null : match.decision().choice().kind().code(),
        match.figures() == null ? null : figures(match.figures(), reader));
  }

  private MatchPage.Counterpart counterpart(
      MatchedPosting posting, MatchRow.PostingLine line, Language reader) {
    CompanySummary company = posting.company();
    return new MatchPage.Counterpart(
        posting.type().name().toLowerCase(Locale.ROOT),
        posting.publicId(),
        new ApiText(line.title(), line.lang()),
        posting.kind() == null || line.kind() == null
            ? null
            : new ApiCode(posting.kind(), line.kind()),
        company == null ? null : company.publicId(),
        line.company(),
        code(Vocabulary.REGION, posting.region(), reader),
        codes(Vocabulary.FIELD, posting.fields(), reader),
        codes(Vocabulary.MODE, posting.modes(), reader));
  }

  private List<MatchPage.BarItem> bars(Match match, MatchRow row, Language reader) {
    List<MatchPage.BarItem> bars = new ArrayList<>();
    for (int i = 0; i < match.bars().size(); i++) {
      MatchRow.BarLine line = row.bars().get(i);
      bars.add(
          new MatchPage.BarItem(
              criterion(match.bars().get(i).criterion(), reader),
              line.word(),
              line.width(),
              line.isKnown()));
    }
    return bars;
  }

  private MatchPage.FigureItem figures(Figures figures, Language reader) {
    return new MatchPage.FigureItem(
        figures.joint(), side(figures.japan(), reader), side(figures.taiwan(), reader));
  }

  private MatchPage.SideItem side(SideScore score, Language reader) {
    return new MatchPage.SideItem(
        score.score(),
        score.base(),
        score.low(),
        score.high(),
        score.lines().stream()
            .map(
                line ->
                    new MatchPage.LineItem(
                        criterion(line.criterion(), reader),
                        line.weight(),
                        line.value(),
                        line.evidence(),
                        line.contribution()))
            .toList(),
        score.caps().stream().mapToDouble(ScoreCap::points).sum());
  }

  private ApiCode criterion(Criterion criterion, Language reader) {
    return new ApiCode(criterion.code(), texts.message(criterion.messageKey(), reader));
  }

  private List<ApiCode> codes(Vocabulary vocabulary, List<String> codes, Language reader) {
    return codes.stream()
        .map(code -> new ApiCode(code, texts.name(vocabulary, code, reader)))
        .toList();
  }

  private @Nullable ApiCode code(Vocabulary vocabulary, @Nullable String code, Language reader) {
    return code == null ? null : new ApiCode(code, texts.name(vocabulary, code, reader));
  }
}
