package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.introduction.service.Curating.Preparation;
import app.kakehashi.matching.PairDrafts;
import app.kakehashi.matching.Side;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.offer.Offers;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of a gap while it is prepared: who is asked, what is open, what is written. */
@Service
public class ListDesk {
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;
  private final CaseReads reads;
  private final IntroductionRepository cases;
  private final CaseStore store;
  private final CaseClock clock;
  private final CaseChecks checks;
  private final CasePeople people;
  private final CaseWords words;
  private final Screening screening;
  private final Curating curating;
  private final PairDrafts drafts;
  private final TransactionTemplate transaction;

  ListDesk(
      Gaps gaps,
      Offers offers,
      Companies companies,
      CaseReads reads,
      IntroductionRepository cases,
      CaseStore store,
      CaseClock clock,
      CaseChecks checks,
      CasePeople people,
      CaseWords words,
      Screening screening,
      Curating curating,
      PairDrafts drafts,
      TransactionTemplate transaction) {
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
    this.reads = reads;
    this.cases = cases;
    this.store = store;
    this.clock = clock;
    this.checks = checks;
    this.people = people;
    this.words = words;
    this.screening = screening;
    this.curating = curating;
    this.drafts = drafts;
    this.transaction = transaction;
  }

  /**
   * The list of a gap.
   *
   * @param entries as the curator ordered them
   * @param companies every company of the cases
   * @param listAnswered whether a new list may go out
   */
  public record View(
      GapSummary gap,
      List<Entry> entries,
      Map<CompanyId, CompanySummary> companies,
      int listSize,
      boolean listAnswered) {}

  /**
   * A case on the list.
   *
   * @param open points of the profiles that nobody has settled
   * @param written words as they were saved
   * @param drafts suggestions for every language
   * @param readers companies whose people read a language; only of those that somebody reads
   * @param deadline until when the company that is asked first has time, if it is asked now
   */
  public record Entry(
      Introduction introduction,
      OfferSummary offer,
      Map<CompanyId, Set<ScreeningPoint>> open,
      List<Screening.Settled> settled,
      Map<Language, CaseWords.Words> written,
      Map<Language, PairDrafts.Draft> drafts,
      Map<Language, Set<CompanyId>> readers,
      Instant deadline) {
    /** Languages that must be written. */
    public Set<Language> needed() {
      return readers.keySet();
    }
  }

  /**
   * Cases of a gap that nobody was asked about; to be called outside a transaction.
   *
   * @throws NotFoundException if there is no such gap, or the viewer is not of the office
   */
  public View of(String gapId, Viewer viewer) {
    GapSummary gap = gaps.get(gapId, viewer);
    List<Long> ids =
        reads.ofGap(gap.id(), viewer).stream()
            .filter(
                row -> row.state() == CaseState.SCREENING || row.state() == CaseState.SHORTLISTED)
            .map(CaseReads.Row::id)
            .toList();
    List<Introduction> found =
        ids.isEmpty()
            ? List.of()
            : cases.read(ids).stream()
                .sorted(
                    Comparator.comparingInt(
                            (Introduction one) -> one.listPosition().orElse(Integer.MAX_VALUE))
                        .thenComparingLong(Introduction::id))
                .toList();
    Moment at = clock.moment();
    Map<Long, OfferSummary> offered =
        offers.summaries(found.stream().map(Introduction::offerId).toList(), viewer);
    Map<Long, Map<CompanyId, Set<ScreeningPoint>>> open = screening.open(found, at.now());
    Map<Long, Map<Language, CaseWords.Words>> written = words.of(ids);
    Map<CompanyId, Set<Language>> languages = new HashMap<>();
    Set<CompanyId> all =
        found.stream()
            .flatMap(one -> one.legs().stream())
            .map(Leg::company)
            .collect(Collectors.toSet());
    all.forEach(company -> languages.put(company, people.languages(company)));
    List<Entry> entries = new ArrayList<>();
    for (Introduction one : found) {
      OfferSummary offer = offered.get(one.offerId());
      if (offer != null) {
        entries.add(
            entry(
                one,
                gap,
                offer,
                open.getOrDefault(one.id(), Map.of()),
                written.getOrDefault(one.id(), Map.of()),
                languages,
                at,
                viewer));
      }
    }
    return new View(
        gap,
        entries,
        all.isEmpty() ? Map.of() : companies.summaries(all),
        at.settings().listSize(),
        checks.isLastListAnswered(gap.id()));
  }

  private Entry entry(
      Introduction one,
      GapSummary gap,
      OfferSummary offer,
      Map<CompanyId, Set<ScreeningPoint>> open,
      Map<Language, CaseWords.Words> written,
      Map<CompanyId, Set<Language>> languages,
      Moment at,
      Viewer viewer) {
    Map<Language, Set<CompanyId>> readers = new EnumMap<>(Language.class);
    Map<Language, Set<Side>> sides = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sides.put(language, EnumSet.noneOf(Side.class));
    }
    for (Leg leg : one.legs()) {
      for (Language language : languages.getOrDefault(leg.company(), Set.of())) {
        readers.computeIfAbsent(language, any -> new HashSet<>()).add(leg.company());
        Objects.requireNonNull(sides.get(language))
            .add(leg.role() == LegRole.GAP ? Side.JAPAN : Side.TAIWAN);
      }
    }
    String country = one.nextToAsk().orElse(one.legs().getFirst()).country();
    return new Entry(
        one,
        offer,
        open,
        screening.settled(one),
        written,
        drafts(gap, offer, sides, viewer),
        readers,
        at.in(country, at.settings().expiry()));
  }

  /** None where a posting is not published any more; that stands among what is missing. */
  private Map<Language, PairDrafts.Draft> drafts(
      GapSummary gap, OfferSummary offer, Map<Language, Set<Side>> sides, Viewer viewer) {
    try {
      return drafts.drafts(gap.publicId(), offer.publicId(), sides, viewer);
    } catch (NotFoundException notPublished) {
      return Map.of();
    }
  }

  /**
   * Keeps what was prepared, in the order given.
   *
   * @param versions of each case as it was seen
   * @throws app.kakehashi.shared.StaleVersionException if somebody was faster
   */
  @Transactional
  public void save(List<Preparation> prepared, Map<String, Long> versions, Viewer viewer) {
    arrange(prepared, versions, viewer);
    curating.prepare(prepared, viewer);
  }

  /**
   * The same, and asks the first company of each of those that are chosen. All or nothing.
   *
   * @throws MoveRefused if something is missing
   */
  @Transactional
  public void send(
      List<Preparation> prepared, Set<String> chosen, Map<String, Long> versions, Viewer viewer) {
    arrange(prepared, versions, viewer);
    curating.prepare(
        prepared.stream().filter(one -> !chosen.contains(one.caseId())).toList(), viewer);
    curating.send(prepared.stream().filter(one -> chosen.contains(one.caseId())).toList(), viewer);
  }

  private void arrange(List<Preparation> prepared, Map<String, Long> versions, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    prepared.forEach(one -> places.put(one.caseId(), places.size() + 1));
    // by id, so that two who send at once never wait for each other
    new TreeMap<>(places)
        .forEach(
            (id, place) -> {
              Introduction introduction = store.lock(id, viewer);
              introduction.checkVersion(Objects.requireNonNull(versions.get(id)));
              introduction.arrange(place, clock.moment());
            });
  }

  /**
   * What would still be missing if these were sent as prepared, by case; changes nothing. Cases
   * that could be sent have no entry.
   */
  public Map<String, Set<Guard>> missing(
      List<Preparation> prepared, Set<String> chosen, Viewer viewer) {
    Map<String, Set<Guard>> missing = new LinkedHashMap<>();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          List<Preparation> sent =
              prepared.stream().filter(one -> chosen.contains(one.caseId())).toList();
          curating.prepare(sent, viewer);
          Moment at = clock.moment();
          for (Preparation one : sent) {
            Set<Guard> open = missing(store.lock(one.caseId(), viewer), sent.size(), at);
            if (!open.isEmpty()) {
              missing.put(one.caseId(), open);
            }
          }
        });
    return missing;
  }

  private Set<Guard> missing(Introduction introduction, int together, Moment at) {
    Leg leg = introduction.nextToAsk().orElse(null);
    if (leg == null) {
      return Set.of();
    }
    Set<Guard> missing = EnumSet.copyOf(Move.ASK_FIRST.guards());
    missing.removeAll(checks.ofAsk(introduction, leg, at));
    if (leg.role() != LegRole.GAP || together <= at.settings().listSize()) {
      missing.remove(Guard.ROOM_IN_LIST);
    }
    return missing;
  }
}
