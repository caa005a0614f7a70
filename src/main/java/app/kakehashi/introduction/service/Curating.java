package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.Gaps;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.OfficeRejection;
import app.kakehashi.introduction.domain.ScreeningPoint;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office does before anybody is asked: shortlist, take, screen, write why, ask. */
@Service
public class Curating {
  private final CaseStore store;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final CaseWords words;
  private final Screening screening;
  private final Asking asking;
  private final CaseNews news;
  private final Matches matches;
  private final Gaps gaps;
  private final Offers offers;
  private final CasePairs pairs;
  private final TransactionTemplate transaction;

  Curating(
      CaseStore store,
      CaseChecks checks,
      CaseClock clock,
      CaseWords words,
      Screening screening,
      Asking asking,
      CaseNews news,
      Matches matches,
      Gaps gaps,
      Offers offers,
      CasePairs pairs,
      TransactionTemplate transaction) {
    this.store = store;
    this.checks = checks;
    this.clock = clock;
    this.words = words;
    this.screening = screening;
    this.asking = asking;
    this.news = news;
    this.matches = matches;
    this.gaps = gaps;
    this.offers = offers;
    this.pairs = pairs;
    this.transaction = transaction;
  }

  /**
   * Puts these offers on the list of a gap and takes the cases at once: who curates is the owner.
   * What stands there already is left as it is.
   *
   * @return public ids of the new cases, in the order given
   * @throws MoveRefused if a pair is not possible
   */
  public List<String> shortlist(String gap, Collection<String> offerIds, Viewer viewer) {
    requireOffice(viewer);
    // scores are read before the transaction: what they are made from must be committed
    Map<String, Optional<Figures>> scores = new LinkedHashMap<>();
    for (String offer : offerIds) {
      scores.put(offer, Optional.ofNullable(figures(gap, offer, viewer)));
    }
    List<String> made = new ArrayList<>();
    try {
      transaction.executeWithoutResult(
          status ->
              scores.forEach(
                  (offer, figures) -> made.add(shortlistOne(gap, offer, figures, viewer))));
    } catch (DataIntegrityViolationException raced) {
      throw MoveRefused.without(Move.SHORTLIST, null, Set.of(Guard.PAIR_FREE));
    }
    return made;
  }

  /** Puts one offer on the list in the caller’s transaction and takes the case. */
  String shortlistOne(String gap, String offer, Optional<Figures> figures, Viewer viewer) {
    Introduction.NewCase pair =
        pairs.of(
            gaps.find(gap, viewer).orElseThrow(NotFoundException::new),
            offers.find(offer, viewer).orElseThrow(NotFoundException::new),
            figures.orElse(null),
            Move.SHORTLIST);
    checks.queueUp("gap", pair.gapId());
    By by = CaseStore.by(viewer);
    Introduction introduction =
        Introduction.shortlist(
            pair, by, checks.ofPair(pair.gapId(), pair.offerId()), clock.moment());
    introduction.take(by, clock.moment());
    store.save(introduction);
    return introduction.publicId();
  }

  /** How a pair is scored now; outside a transaction. Null where it cannot be. */
  @Nullable Figures figures(String gap, String offer, Viewer viewer) {
    Match match = matches.pair(PostingType.GAP, gap, offer, viewer).match();
    return match == null ? null : match.figures();
  }

  /**
   * Puts a team on the list of a gap as one case, in which each further company has a leg that must
   * say yes, and takes it.
   *
   * @param lead the offer that the case is about
   * @param members the offers of the further companies
   * @return public id of the case
   * @throws MoveRefused if the pair is not possible
   */
  public String shortlistTeam(String gap, String lead, Collection<String> members, Viewer viewer) {
    requireOffice(viewer);
    Optional<Figures> figures = Optional.ofNullable(figures(gap, lead, viewer));
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                String id = shortlistOne(gap, lead, figures, viewer);
                Introduction introduction = store.lock(id, viewer);
                for (String member : members) {
                  introduction.join(
                      pairs.party(LegRole.TEAM, company(member, viewer)),
                      true,
                      CaseStore.by(viewer),
                      clock.moment());
                }
                store.save(introduction);
                return id;
              }));
    } catch (DataIntegrityViolationException raced) {
      throw MoveRefused.without(Move.SHORTLIST, null, Set.of(Guard.PAIR_FREE));
    }
  }

  private CompanyId company(String offer, Viewer viewer) {
    long id = offers.find(offer, viewer).orElseThrow(NotFoundException::new);
    return offers.published(List.of(id)).stream()
        .findFirst()
        .map(OfferFacts::company)
        .filter(viewer::keeps)
        .orElseThrow(NotFoundException::new);
  }

  /** A suggestion, or what somebody shortlisted, becomes this person’s case. */
  @Transactional
  public void take(String id, long version, Viewer viewer) {
    requireOffice(viewer);
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    By by = CaseStore.by(viewer);
    if (introduction.state() == CaseState.SUGGESTED) {
      Set<Guard> holding = checks.ofPair(introduction.gapId(), introduction.offerId());
      holding.add(Guard.PAIR_FREE);
      introduction.shortlist(by, holding, clock.moment());
    }
    introduction.take(by, clock.moment());
    news.tell(introduction, store.save(introduction));
  }

  /** Not to be proposed, with the reason; feedback for the ranking. */
  @Transactional
  public void dismiss(String id, long version, OfficeRejection reason, String note, Viewer viewer) {
    requireOffice(viewer);
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    introduction.dismiss(reason, note, CaseStore.by(viewer), clock.moment());
    news.tell(introduction, store.save(introduction));
  }

  /** Adds a company to the team of a case before anybody is asked. */
  @Transactional
  public void join(String id, long version, CompanyId company, boolean mandatory, Viewer viewer) {
    requireOffice(viewer);
    if (!viewer.keeps(company)) {
      throw new NotFoundException();
    }
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    introduction.join(
        pairs.party(LegRole.TEAM, company), mandatory, CaseStore.by(viewer), clock.moment());
    store.save(introduction);
  }

  /**
   * What a curator prepares for one case.
   *
   * @param words by language; a language that is missing here stays as it was
   * @param settled open points of the profiles that the curator settled otherwise, and how
   */
  public record Preparation(
      String caseId,
      Map<Language, CaseWords.Words> words,
      Map<CompanyId, Set<ScreeningPoint>> settled,
      String settledHow,
      boolean askOnward) {}

  /** Keeps what was prepared, without asking anybody. */
  @Transactional
  public void prepare(List<Preparation> prepared, Viewer viewer) {
    requireOffice(viewer);
    lockAll(prepared, viewer).forEach((introduction, one) -> keep(introduction, one, viewer));
  }

  /**
   * Keeps what was prepared and asks the first company of each: one list, one deadline. All or
   * nothing.
   *
   * @throws MoveRefused if something is missing
   */
  @Transactional
  public void send(List<Preparation> prepared, Viewer viewer) {
    requireOffice(viewer);
    if (prepared.isEmpty()) {
      throw new NotFoundException();
    }
    Map<Introduction, Preparation> locked = lockAll(prepared, viewer);
    locked.forEach((introduction, one) -> keep(introduction, one, viewer));
    if (locked.keySet().stream().map(Introduction::gapId).distinct().count() != 1) {
      throw new NotFoundException();
    }
    // in the order of the curator, not of the locks
    List<Introduction> ordered = new ArrayList<>();
    for (Preparation one : prepared) {
      locked.keySet().stream()
          .filter(introduction -> introduction.publicId().equals(one.caseId()))
          .forEach(ordered::add);
    }
    asking.askFirst(ordered, CaseStore.by(viewer));
  }

  private Map<Introduction, Preparation> lockAll(List<Preparation> prepared, Viewer viewer) {
    Map<Introduction, Preparation> locked = new LinkedHashMap<>();
    for (String id : new TreeSet<>(prepared.stream().map(Preparation::caseId).toList())) {
      Introduction introduction = store.lock(id, viewer);
      locked.put(
          introduction,
          prepared.stream().filter(one -> one.caseId().equals(id)).findFirst().orElseThrow());
    }
    return locked;
  }

  private void keep(Introduction introduction, Preparation one, Viewer viewer) {
    By by = CaseStore.by(viewer);
    if (introduction.owner().isEmpty()) {
      introduction.take(by, clock.moment());
    }
    one.words()
        .forEach(
            (language, text) ->
                words.write(introduction, language, text, viewer.account(), clock.now()));
    one.settled()
        .forEach(
            (company, points) ->
                points.forEach(
                    point ->
                        screening.settle(
                            introduction,
                            company,
                            point,
                            one.settledHow(),
                            viewer.account(),
                            clock.now())));
    introduction.askOnward(one.askOnward());
    store.save(introduction);
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
