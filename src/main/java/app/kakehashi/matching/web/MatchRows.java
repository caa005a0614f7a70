package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Bar;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.Stance;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts matches into the reader's words. */
@Component
class MatchRows {
  private static final double HIGH = .75;
  private static final double GOOD = .5;
  private static final double SOME = .25;

  private final ReasonTexts texts;

  MatchRows(ReasonTexts texts) {
    this.texts = texts;
  }

  /** Matches of a posting in order. */
  List<MatchRow> rows(PostingType own, String publicId, List<Match> matches, Viewer viewer) {
    return matches.stream().map(match -> row(own, publicId, match, viewer)).toList();
  }

  MatchRow row(PostingType own, String publicId, Match match, Viewer viewer) {
    Language reader = viewer.language();
    Audience audience = audience(own, viewer);
    return new MatchRow(
        match.rank(),
        line(match.other(), reader),
        "/" + own.path() + "/" + publicId + "/matches/" + match.other().publicId(),
        texts.message(match.band().messageKey(), reader),
        match.band().tone(),
        match.bars().stream().map(bar -> bar(bar, reader)).toList(),
        match.strengths().stream().map(reason -> texts.reason(reason, audience, reader)).toList(),
        match.points().stream().map(reason -> point(reason, audience, reader)).toList(),
        match.decision().isInterested(),
        match.decision().isNotForUs(),
        match.decision().version(),
        match.figures() == null ? null : figures(match.figures(), reader));
  }

  MatchRow.PostingLine line(MatchedPosting posting, Language reader) {
    CompanySummary company = posting.company();
    return new MatchRow.PostingLine(
        posting.publicId(),
        "/" + posting.type().path() + "/" + posting.publicId(),
        posting.text().title(),
        posting.text().language().code(),
        posting.kind() == null ? null : texts.message("gap.kind." + posting.kind(), reader),
        company == null ? unnamed(posting, reader) : company.name(),
        company == null ? null : company.nameLanguage(),
        company == null ? null : "/companies/" + company.publicId(),
        posting.region() == null ? "" : texts.name(Vocabulary.REGION, posting.region(), reader),
        names(Vocabulary.FIELD, posting.fields(), reader),
        names(Vocabulary.MODE, posting.modes(), reader));
  }

  MatchRow.Point point(Reason reason, Audience audience, Language reader) {
    return new MatchRow.Point(
        texts.reason(reason, audience, reader), reason.stance() == Stance.OPEN);
  }

  /** Who reads the pages of this posting's matches. */
  static Audience audience(PostingType own, Viewer viewer) {
    if (viewer.isOffice()) {
      return Audience.OFFICE;
    }
    return own == PostingType.GAP ? Audience.JAPAN_SIDE : Audience.TAIWAN_SIDE;
  }

  private List<String> names(Vocabulary vocabulary, List<String> codes, Language reader) {
    return codes.stream().map(code -> texts.name(vocabulary, code, reader)).toList();
  }

  private String unnamed(MatchedPosting posting, Language reader) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.message("matching.unnamed", reader));
    if (posting.profile() != null) {
      add(parts, Vocabulary.SECTOR, posting.profile().sector(), reader);
      add(parts, Vocabulary.REGION, posting.profile().regionBlock(), reader);
      if (posting.profile().sizeBand() != null) {
        add(parts, Vocabulary.SIZE_BAND, posting.profile().sizeBand().code(), reader);
      }
    }
    return ReasonTexts.list(parts, reader);
  }

  private void add(
      List<String> parts, Vocabulary vocabulary, @Nullable String code, Language reader) {
    if (code != null) {
      parts.add(texts.name(vocabulary, code, reader));
    }
  }

  private MatchRow.BarLine bar(Bar bar, Language reader) {
    boolean known = bar.known() > 0;
    String word =
        !known
            ? "unknown"
            : bar.value() >= HIGH
                ? "high"
                : bar.value() >= GOOD ? "good" : bar.value() >= SOME ? "some" : "low";
    return new MatchRow.BarLine(
        texts.message(bar.criterion().messageKey(), reader),
        texts.message("matching.bar." + word, reader),
        known ? Math.round(100 * bar.value()) : 0,
        known);
  }

  private MatchRow.FigureTable figures(Figures figures, Language reader) {
    Double propensity = figures.propensity();
    return new MatchRow.FigureTable(
        ReasonTexts.number(figures.joint(), reader),
        List.of(
            side(Side.JAPAN, figures.japan(), reader), side(Side.TAIWAN, figures.taiwan(), reader)),
        propensity == null ? null : ReasonTexts.number(100 * propensity, reader),
        decisions(figures.decisions(), reader));
  }

  /** What each side decided, in words. */
  List<String> decisions(Map<DecidingSide, Decision> decisions, Language reader) {
    List<String> words = new ArrayList<>();
    for (DecidingSide side : List.of(DecidingSide.GAP, DecidingSide.OFFER)) {
      Decision decision = decisions.getOrDefault(side, Decision.NONE);
      if (decision.choice() != null) {
        Decision.Reason why = decision.choice().reason();
        words.add(
            texts.message(
                "matching.decided." + side.code() + "." + decision.choice().kind().code(),
                reader,
                why == null ? "" : texts.message("matching.decline." + why.code(), reader)));
      }
    }
    return words;
  }

  private MatchRow.SideTable side(Side side, SideScore score, Language reader) {
    return new MatchRow.SideTable(
        texts.message(side.messageKey(), reader),
        ReasonTexts.number(score.score(), reader),
        ReasonTexts.number(score.low(), reader) + "–" + ReasonTexts.number(score.high(), reader),
        ReasonTexts.number(score.base(), reader),
        score.lines().stream().map(line -> line(line, reader)).toList(),
        score.caps().stream().map(cap -> cap(cap, reader)).toList());
  }

  private MatchRow.Line line(ScoreLine line, Language reader) {
    return new MatchRow.Line(
        texts.message(line.criterion().messageKey(), reader),
        ReasonTexts.number(100 * line.weight(), reader),
        ReasonTexts.number(100 * line.value(), reader),
        ReasonTexts.number(100 * line.evidence(), reader),
        signed(line.contribution(), reader));
  }

  private MatchRow.Line cap(ScoreCap cap, Language reader) {
    return new MatchRow.Line(
        texts.message("matching.reason.cap_" + cap.kind().code() + ".office", reader),
        "",
        "",
        "",
        signed(cap.points(), reader));
  }

  private static String signed(double points, Language reader) {
    String number = ReasonTexts.number(Math.abs(points), reader);
    return number.equals("0") ? number : (points > 0 ? "+" : "−") + number;
  }
}
