package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as the API tells them to the office: with every name. */
@Service
@Transactional(readOnly = true)
public class OfficeCases {
  private final CaseReads reads;
  private final IntroductionRepository cases;
  private final CaseWords words;
  private final Postings postings;
  private final Companies companies;

  OfficeCases(
      CaseReads reads,
      IntroductionRepository cases,
      CaseWords words,
      Postings postings,
      Companies companies) {
    this.reads = reads;
    this.cases = cases;
    this.words = words;
    this.postings = postings;
    this.companies = companies;
  }

  /** Open cases, what is due first on top. */
  public List<CompanyCases.Known> list(Viewer viewer, int offset, int size) {
    List<Long> ids =
        reads.list(CaseReads.Filter.OPEN, offset, size, viewer).stream()
            .map(CaseReads.Row::id)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Introduction> found =
        cases.read(ids).stream().collect(Collectors.toMap(Introduction::id, Function.identity()));
    return known(ids.stream().map(found::get).toList(), viewer.language());
  }

  /** How many are open. */
  public long count(Viewer viewer) {
    return reads.count(CaseReads.Filter.OPEN, viewer);
  }

  /**
   * One case, without its history.
   *
   * @throws NotFoundException if there is none, or the viewer is not of the office
   */
  public CompanyCases.Page page(String id, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Introduction introduction = reads.find(id, viewer);
    Map<Language, CaseWords.Words> written = words.of(introduction);
    Language language = CaseWords.shownIn(written, viewer.language());
    return new CompanyCases.Page(
        known(List.of(introduction), viewer.language()).getFirst(),
        written.get(language),
        language,
        List.of());
  }

  private List<CompanyCases.Known> known(Collection<Introduction> found, Language reader) {
    Map<Long, PostingText> texts =
        postings.textsFor(
            found.stream()
                .flatMap(one -> Stream.of(one.gapId(), one.offerId()))
                .collect(Collectors.toSet()),
            reader);
    Map<CompanyId, CompanySummary> names =
        companies.summaries(
            found.stream()
                .flatMap(one -> one.legs().stream())
                .map(Leg::company)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new CompanyCases.Known(
                    one,
                    Objects.requireNonNull(texts.get(one.gapId())),
                    Objects.requireNonNull(texts.get(one.offerId())),
                    null,
                    names))
        .toList();
  }
}
