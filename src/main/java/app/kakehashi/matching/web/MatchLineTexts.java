package app.kakehashi.matching.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Argument.Vocabulary;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchLines;
import app.kakehashi.matching.Requirement;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands the words of the pages of matches to other features. */
@Component
class MatchLineTexts implements MatchLines {
  private final MatchRows rows;
  private final ReasonTexts texts;
  private final OfficeGlossary words;

  MatchLineTexts(MatchRows rows, ReasonTexts texts, OfficeGlossary words) {
    this.rows = rows;
    this.texts = texts;
    this.words = words;
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

  @Override
  public String requirement(Requirement requirement, Language reader) {
    String code = requirement.code();
    return switch (requirement.kind()) {
      case CAPABILITY -> concept(code, reader);
      case FIELD -> texts.name(Vocabulary.FIELD, code, reader);
      case CERTIFICATE -> texts.name(Vocabulary.CERTIFICATE, code, reader);
      case LANGUAGE -> texts.name(Vocabulary.LANGUAGE, code, reader);
      case OBSTACLE -> texts.name(Vocabulary.OBSTACLE, code, reader);
      case COUNTRY -> texts.name(Vocabulary.COUNTRY, code, reader);
      case QUANTITY -> texts.message("matching.requirement.quantity", reader);
    };
  }

  /** The first form in the reader's language; a concept that is gone is shown by its id. */
  private String concept(String id, Language reader) {
    Glossary.Concept shipped = words.shipped().concept(id);
    Glossary.Concept concept = shipped == null ? words.current().concept(id) : shipped;
    if (concept == null) {
      return id;
    }
    List<String> forms =
        switch (reader) {
          case JA -> concept.ja();
          case ZH_HANT -> concept.zhHant();
          case EN -> concept.en();
        };
    return forms.isEmpty() ? concept.forms().getFirst() : forms.getFirst();
  }
}
