package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.posting.PostingType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands the words of the pages of matches to other features. */
@Component
class MatchLineTexts implements MatchLines {
  private final MatchRows rows;

  MatchLineTexts(MatchRows rows) {
    this.rows = rows;
  }

  @Override
  public MatchLine of(PostingType own, String publicId, Match match, Viewer viewer) {
    MatchRow row = rows.row(own, publicId, match, viewer);
    MatchRow.FigureTable figures = row.figures();
    return new MatchLine(
        row.other().publicId(),
        row.path(),
        row.other().title(),
        row.other().lang(),
        row.other().company(),
        row.other().companyLang(),
        row.other().companyPath(),
        row.other().place(),
        row.band(),
        row.tone(),
        figures == null ? null : figures.joint(),
        row.strengths(),
        row.points().stream().map(point -> new Point(point.text(), point.isOpen())).toList(),
        figures == null ? List.of() : figures.decisions());
  }
}
