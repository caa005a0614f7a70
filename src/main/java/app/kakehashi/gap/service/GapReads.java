package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.GapFilter;
import app.kakehashi.gap.GapPage;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.gap.domain.GapRepository;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingSearch.Found;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads gaps for matching and for people; what people get holds nothing they may not know. */
@Service
@Transactional(readOnly = true)
class GapReads implements Gaps {
  private final GapRepository gaps;
  private final GapSearch search;
  private final Postings postings;
  private final Companies companies;
  private final ReferenceData reference;

  GapReads(
      GapRepository gaps,
      GapSearch search,
      Postings postings,
      Companies companies,
      ReferenceData reference) {
    this.gaps = gaps;
    this.search = search;
    this.postings = postings;
    this.companies = companies;
    this.reference = reference;
  }

  @Override
  public List<GapFacts> published() {
    return facts(gaps.findByStatusOrderById(PostingStatus.PUBLISHED));
  }

  @Override
  public List<GapFacts> published(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : facts(gaps.findByIdInAndStatusOrderById(ids, PostingStatus.PUBLISHED));
  }

  @Override
  public GapSummary get(String publicId, Viewer viewer) {
    Gap gap = seen(publicId, viewer).orElseThrow(NotFoundException::new);
    return summaries(List.of(gap), viewer).getFirst();
  }

  @Override
  public Map<Long, GapSummary> summaries(Collection<Long> ids, Viewer viewer) {
    List<Gap> visible =
        gaps.findAllById(ids).stream().filter(gap -> PostingPolicy.maySee(gap, viewer)).toList();
    return summaries(visible, viewer).stream()
        .collect(
            Collectors.toMap(
                GapSummary::id, summary -> summary, (one, same) -> one, LinkedHashMap::new));
  }

  @Override
  public List<GapSummary> own(Viewer viewer, int limit) {
    return summaries(ordered(search.own(viewer, limit)), viewer);
  }

  @Override
  public List<Long> newest(Viewer viewer, int limit) {
    return search.find(GapFilter.all(1, limit), viewer).ids();
  }

  @Override
  public GapPage list(GapFilter filter, Viewer viewer) {
    Found found = search.find(filter, viewer);
    return new GapPage(summaries(ordered(found.ids()), viewer), found.total());
  }

  @Override
  public Optional<Long> find(String publicId, Viewer viewer) {
    return seen(publicId, viewer).map(Gap::id);
  }

  private Optional<Gap> seen(String publicId, Viewer viewer) {
    return Optional.of(publicId)
        .filter(PublicId::hasForm)
        .flatMap(gaps::findByPublicId)
        .filter(gap -> PostingPolicy.maySee(gap, viewer));
  }

  private List<Gap> ordered(List<Long> ids) {
    Map<Long, Gap> byId =
        gaps.findAllById(ids).stream().collect(Collectors.toMap(Gap::id, gap -> gap));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  private List<GapFacts> facts(List<Gap> found) {
    Map<Long, List<PostingText>> translations =
        postings.translationsOf(found.stream().map(Gap::id).toList());
    return found.stream()
        .map(
            gap ->
                new GapFacts(
                    gap.id(),
                    gap.publicId(),
                    gap.company(),
                    gap.deskCountry(),
                    gap.text(),
                    translations.getOrDefault(gap.id(), List.of()),
                    gap.content(),
                    gap.publishedAt().orElseThrow(),
                    gap.expiresAt().orElseThrow(),
                    gap.editedAt()))
        .toList();
  }

  private List<GapSummary> summaries(List<Gap> found, Viewer viewer) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, PostingText> texts =
        postings.textsFor(found.stream().map(Gap::id).toList(), viewer.language());
    Map<CompanyId, CompanySummary> names =
        companies.summaries(found.stream().map(Gap::company).distinct().toList());
    List<CompanyId> hidden =
        found.stream()
            .filter(gap -> !mayKnow(gap, names.get(gap.company()), viewer))
            .map(Gap::company)
            .distinct()
            .toList();
    Map<CompanyId, CoarseProfile> profiles =
        hidden.isEmpty() ? Map.of() : companies.coarseProfiles(hidden);
    return found.stream()
        .map(
            gap -> {
              CompanySummary company = names.get(gap.company());
              boolean known = mayKnow(gap, company, viewer);
              return summary(
                  gap,
                  texts.getOrDefault(gap.id(), gap.text()),
                  known ? company : null,
                  known ? null : profiles.get(gap.company()),
                  viewer);
            })
        .toList();
  }

  /**
   * A company that is not listed publicly is named to strangers by its gaps as little as by the
   * list of companies.
   */
  private static boolean mayKnow(Gap gap, @Nullable CompanySummary company, Viewer viewer) {
    return PostingPolicy.mayKnowCompany(gap, viewer)
        && company != null
        && (company.listedPublicly() || PostingPolicy.mayEdit(gap, viewer));
  }

  private GapSummary summary(
      Gap gap,
      PostingText text,
      @Nullable CompanySummary company,
      @Nullable CoarseProfile profile,
      Viewer viewer) {
    boolean known = company != null;
    Place place = gap.content().place();
    String region = place == null ? null : place.region();
    String block =
        region == null
            ? null
            : reference.regions().blockOf(region).map(RegionBlock::code).orElse(null);
    return new GapSummary(
        gap.id(),
        gap.publicId(),
        gap.content().kind(),
        gap.status(),
        text,
        gap.isAnonymous(),
        company,
        profile,
        place == null ? null : place.country(),
        known ? region : null,
        known ? block : coarseBlock(profile, block),
        gap.content().fields(),
        gap.content().modes(),
        gap.content().neededBy(),
        gap.publishedAt().orElse(null),
        gap.expiresAt().orElse(null),
        PostingPolicy.mayEdit(gap, viewer));
  }

  /**
   * The block of the place of need only where it tells no more than the company's coarse profile
   * does.
   */
  private static @Nullable String coarseBlock(
      @Nullable CoarseProfile profile, @Nullable String block) {
    return profile != null && profile.regionBlock() != null && profile.regionBlock().equals(block)
        ? block
        : null;
  }
}
