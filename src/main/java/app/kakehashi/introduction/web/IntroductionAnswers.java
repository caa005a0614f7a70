package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseWords;
import app.kakehashi.introduction.service.CompanyCases;
import app.kakehashi.introduction.service.OfficeCases;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiPage;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes cases as the API answers them: states for the office, the five steps for companies. */
@Component
class IntroductionAnswers {
  private final CompanyCases companyCases;
  private final OfficeCases officeCases;
  private final CompanyTurns turns;
  private final CompanyWords words;

  IntroductionAnswers(
      CompanyCases companyCases, OfficeCases officeCases, CompanyTurns turns, CompanyWords words) {
    this.companyCases = companyCases;
    this.officeCases = officeCases;
    this.turns = turns;
    this.words = words;
  }

  ApiPage<IntroductionItem> list(int page, int size, Viewer viewer) {
    int offset = (page - 1) * size;
    boolean office = viewer.isOffice();
    List<CompanyCases.Known> found =
        office ? officeCases.list(viewer, offset, size) : companyCases.list(viewer, offset, size);
    return new ApiPage<>(
        page,
        size,
        office ? officeCases.count(viewer) : companyCases.count(viewer),
        found.stream().map(known -> item(known, viewer)).toList());
  }

  IntroductionDetails details(String id, Viewer viewer) {
    CompanyCases.Page page =
        viewer.isOffice() ? officeCases.page(id, viewer) : companyCases.page(id, viewer);
    CompanyCases.Known known = page.known();
    Introduction introduction = known.introduction();
    CompanyId company = viewer.company();
    Language reader = viewer.language();
    CaseWords.Words written = page.words();
    String language = page.wordsIn().code();
    return new IntroductionDetails(
        item(known, viewer),
        company == null ? List.of() : turns.others(introduction, company, reader),
        company == null ? List.of() : own(introduction, company, reader),
        introduction.nextStep().orElse(null),
        written == null ? null : new ApiText(written.why(), language),
        written == null ? null : new ApiText(written.firstStep(), language));
  }

  private List<String> own(Introduction introduction, CompanyId company, Language reader) {
    return Stream.concat(
            introduction.legOf(company).map(leg -> words.said(leg, reader)).stream(),
            turns.ownHouse(introduction, company, reader).stream())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private IntroductionItem item(CompanyCases.Known known, Viewer viewer) {
    Introduction introduction = known.introduction();
    Language reader = viewer.language();
    boolean office = viewer.isOffice();
    return new IntroductionItem(
        introduction.publicId(),
        introduction.version(),
        code(introduction.state().step().code(), introduction.state().step().messageKey(), reader),
        office
            ? code(introduction.state().code(), introduction.state().messageKey(), reader)
            : null,
        text(known.need()),
        text(known.offer()),
        viewer.company() == null
            ? officeTurn(introduction, reader)
            : turn(known, viewer.company(), reader),
        introduction.legs().stream()
            .flatMap(leg -> side(leg, known, office, reader).stream())
            .toList());
  }

  private IntroductionItem.Turn turn(CompanyCases.Known known, CompanyId company, Language reader) {
    CompanyTurns.Turn turn = turns.turn(known.introduction(), company, reader);
    return new IntroductionItem.Turn(turn.text(), turn.day(), turn.ours(), known.ask() != null);
  }

  private IntroductionItem.Turn officeTurn(Introduction introduction, Language reader) {
    return introduction
        .next()
        .map(
            next -> {
              String country =
                  next.company()
                      .flatMap(introduction::legOf)
                      .map(Leg::country)
                      .orElse(introduction.deskCountry());
              LocalDate day = words.day(country, next.dueAt());
              return new IntroductionItem.Turn(
                  words.message(next.task().messageKey(), reader),
                  day,
                  next.company().isEmpty(),
                  false);
            })
        .orElseGet(
            () ->
                new IntroductionItem.Turn(
                    words.message(introduction.state().messageKey(), reader), null, false, false));
  }

  private Optional<IntroductionItem.Side> side(
      Leg leg, CompanyCases.Known known, boolean office, Language reader) {
    CompanySummary company = known.names().get(leg.company());
    return company == null
        ? Optional.empty()
        : Optional.of(
            new IntroductionItem.Side(
                code(leg.role().code(), leg.role().messageKey(), reader),
                company.publicId(),
                new ApiText(company.name(), company.nameLanguage()),
                office ? code(leg.state().code(), leg.state().messageKey(), reader) : null,
                office ? leg.promisedOn().orElse(null) : null));
  }

  private static ApiText text(PostingText posting) {
    return new ApiText(posting.title(), posting.language().code());
  }

  private ApiCode code(String code, String messageKey, Language reader) {
    return new ApiCode(code, words.message(messageKey, reader));
  }
}
