package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseDisclosure;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages around a case show of it: its title, its sides by name or role, its way back. */
@Component
class CaseHeads {
  private final Postings postings;
  private final CaseDisclosure disclosure;
  private final MessageSource messages;

  CaseHeads(Postings postings, CaseDisclosure disclosure, MessageSource messages) {
    this.postings = postings;
    this.disclosure = disclosure;
    this.messages = messages;
  }

  /**
   * The head of a page.
   *
   * @param lang language of the title
   * @param back path of the page of the case
   */
  record Head(String id, long version, String title, String lang, String back, boolean office) {}

  /** The case with its head and sides, for a page of several parts. */
  CaseAround around(Introduction introduction, Viewer viewer) {
    return new CaseAround(introduction, viewer, this);
  }

  Head of(Introduction introduction, Viewer viewer) {
    PostingText text = text(introduction, viewer.language());
    return new Head(
        introduction.publicId(),
        introduction.version(),
        text.title(),
        text.language().code(),
        (viewer.isOffice() ? "/desk" : "") + "/introductions/" + introduction.publicId(),
        viewer.isOffice());
  }

  /** What the case is about, for a reader: the public text of the gap. */
  PostingText text(Introduction introduction, Language reader) {
    Map<Long, PostingText> texts = postings.textsFor(List.of(introduction.gapId()), reader);
    PostingText text = texts.get(introduction.gapId());
    return text == null ? new PostingText(reader, "", "") : text;
  }

  /** A side by the name the viewer may know, else by its role. */
  Choice side(Introduction introduction, Leg leg, Viewer viewer) {
    return side(leg, disclosure.counterpartNames(introduction, List.of(leg), viewer), viewer);
  }

  private Choice side(Leg leg, Map<CompanyId, CompanySummary> names, Viewer viewer) {
    if (viewer.belongsTo(leg.company())) {
      return new Choice(leg.publicId(), message("introduction_after.side.own", viewer));
    }
    CompanySummary company = names.get(leg.company());
    return company == null
        ? new Choice(leg.publicId(), message(leg.role().messageKey(), viewer))
        : new Choice(leg.publicId(), company.name(), company.nameLanguage());
  }

  /** What the office is called beside a name. */
  String office(Viewer viewer) {
    return message("introduction_after.side.office", viewer);
  }

  /** The companies of a case that the viewer may know, the own among them; one statement. */
  Map<CompanyId, CompanySummary> names(Introduction introduction, Viewer viewer) {
    return disclosure.counterpartNames(introduction, introduction.legs(), viewer);
  }

  /** Several sides, by the internal id of the company. */
  Map<Long, Choice> sides(
      Collection<Leg> legs, Map<CompanyId, CompanySummary> names, Viewer viewer) {
    return legs.stream()
        .collect(Collectors.toMap(leg -> leg.company().value(), leg -> side(leg, names, viewer)));
  }

  private String message(String key, Viewer viewer) {
    return messages.getMessage(key, null, viewer.language().locale());
  }

  /** A moment as the viewer reads it. */
  static String time(Instant at, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(at);
  }
}
