package app.kakehashi.introduction.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.PassedOver;
import app.kakehashi.matching.RoundFigures;
import app.kakehashi.matching.Rounds;
import app.kakehashi.matching.Rounds.PairIds;
import app.kakehashi.matching.Rounds.Situation;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A round of introductions: proposed for all open gaps at once, looked through by the office, and
 * opened line by line through the same door as every shortlist.
 */
@Service
public class RoundDesk {
  /** Gaps of one page. */
  public static final int PAGE = 8;

  private final Rounds rounds;
  private final RoundSituations situations;
  private final RoundStore store;
  private final Curating curating;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final Accounts accounts;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  RoundDesk(
      Rounds rounds,
      RoundSituations situations,
      RoundStore store,
      Curating curating,
      CaseChecks checks,
      CaseClock clock,
      Accounts accounts,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.rounds = rounds;
    this.situations = situations;
    this.store = store;
    this.curating = curating;
    this.checks = checks;
    this.clock = clock;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Proposes a round for everything that is open now, and keeps it.
   *
   * @return its public id
   */
  public String make(Viewer viewer) {
    requireOffice(viewer);
    Rounds.Plan plan = rounds.plan(situations.now(), viewer);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              String id = store.add(plan, clock.now(), viewer);
              audit.record(
                  viewer.actor(),
                  "introduction.round",
                  id,
                  Map.of("proposals", String.valueOf(plan.figures().proposals())));
              return id;
            }));
  }

  /**
   * A round in a line.
   *
   * @param madeBy null where the person’s account is gone
   */
  public record Summary(
      String publicId,
      Instant madeAt,
      @Nullable String madeBy,
      String modelVersion,
      int open,
      int gaps,
      RoundFigures figures) {}

  /** Rounds, the newest first. */
  public List<Summary> newest(int offset, int limit, Viewer viewer) {
    requireOffice(viewer);
    List<RoundStore.Head> heads = store.newest(offset, limit);
    List<AccountId> people = heads.stream().map(RoundStore.Head::madeBy).distinct().toList();
    Map<AccountId, String> names = people.isEmpty() ? Map.of() : accounts.namesOf(people);
    return heads.stream().map(head -> summary(head, names)).toList();
  }

  /** How many rounds there are. */
  public int count(Viewer viewer) {
    requireOffice(viewer);
    return store.count();
  }

  private static Summary summary(RoundStore.Head head, Map<AccountId, String> names) {
    return new Summary(
        head.publicId(),
        head.madeAt(),
        names.get(head.madeBy()),
        head.modelVersion(),
        head.open(),
        head.gaps(),
        head.figures());
  }

  /**
   * A pair of a round.
   *
   * @param offer null where it is not published any more
   * @param match as it is now; null where it cannot be any more
   * @param passedOver why it is not proposed; null where it is
   * @param refusal why it could not be opened; null where nothing was refused
   * @param caseId public id of the introduction that was opened; null where none was
   */
  public record Line(
      long id,
      @Nullable MatchedPosting offer,
      @Nullable Match match,
      Band band,
      double joint,
      double value,
      boolean newcomer,
      RoundState state,
      @Nullable PassedOver passedOver,
      @Nullable RoundRefusal refusal,
      @Nullable String caseId) {}

  /** A gap of a round with its lines, those proposed first. */
  public record GapLines(MatchedPosting gap, List<Line> lines) {
    public GapLines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A page of a round.
   *
   * @param gaps those of the page that are still published and of the viewer’s desk
   */
  public record View(Summary round, List<GapLines> gaps) {
    public View {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * A page of a round, from 1.
   *
   * @throws NotFoundException if there is no such round
   */
  public View of(String publicId, int page, Viewer viewer) {
    requireOffice(viewer);
    RoundStore.Head head = store.get(publicId);
    Map<Long, List<RoundStore.Line>> byGap = new LinkedHashMap<>();
    for (RoundStore.Row row : store.rows(head, (page - 1) * PAGE, PAGE, viewer)) {
      List<RoundStore.Line> lines = byGap.computeIfAbsent(row.gap(), unused -> new ArrayList<>());
      if (row.line() != null) {
        lines.add(row.line());
      }
    }
    List<PairIds> pairs =
        byGap.values().stream().flatMap(List::stream).map(RoundStore.Line::pair).toList();
    Rounds.Reading reading = rounds.read(byGap.keySet(), pairs, viewer);
    List<GapLines> gaps = new ArrayList<>();
    byGap.forEach(
        (id, lines) -> {
          MatchedPosting gap = reading.gaps().get(id);
          if (gap != null) {
            gaps.add(new GapLines(gap, lines.stream().map(line -> line(line, reading)).toList()));
          }
        });
    return new View(summary(head, accounts.namesOf(List.of(head.madeBy()))), gaps);
  }

  private static Line line(RoundStore.Line line, Rounds.Reading reading) {
    boolean passed = line.state() == RoundState.PASSED_OVER;
    boolean refused = line.state() == RoundState.REFUSED;
    String why = line.why();
    return new Line(
        line.id(),
        reading.offers().get(line.pair().offer()),
        reading.matches().get(line.pair()),
        line.band(),
        line.joint(),
        line.value(),
        line.newcomer(),
        line.state(),
        passed && why != null ? PassedOver.valueOf(why) : null,
        refused && why != null ? RoundRefusal.valueOf(why) : null,
        line.caseId());
  }

  /**
   * Takes a proposal out of the round, or puts it back. What is opened stays.
   *
   * @throws NotFoundException if there is no such line
   */
  public void keep(String publicId, long line, boolean kept, Viewer viewer) {
    requireOffice(viewer);
    RoundStore.Head round = store.get(publicId);
    transaction.executeWithoutResult(
        status -> {
          RoundStore.Line found = store.lock(round, line, viewer);
          if (found.state() == RoundState.PASSED_OVER) {
            throw new NotFoundException();
          }
          if (found.state() != RoundState.OPENED) {
            store.change(
                line,
                kept ? RoundState.PROPOSED : RoundState.TAKEN_OUT,
                null,
                null,
                clock.now(),
                viewer);
          }
        });
  }

  /**
   * What became of a line that was to be opened.
   *
   * @param refusal null where it is open
   */
  public record Result(long line, @Nullable String caseId, @Nullable RoundRefusal refusal) {}

  /**
   * Opens the introductions of these lines as cases of this person, each in a transaction of its
   * own: one that cannot be leaves the others alone. What is open already stays as it is.
   *
   * @throws NotFoundException if a line is none of the round, or was never proposed
   */
  public List<Result> open(String publicId, Collection<Long> lines, Viewer viewer) {
    requireOffice(viewer);
    RoundStore.Head round = store.get(publicId);
    List<Result> results = new ArrayList<>();
    for (long line : lines) {
      results.add(open(round, line, viewer));
    }
    return results;
  }

  private Result open(RoundStore.Head round, long line, Viewer viewer) {
    RoundStore.Line found =
        Objects.requireNonNull(transaction.execute(status -> store.lock(round, line, viewer)));
    if (found.state() == RoundState.OPENED) {
      return new Result(line, found.caseId(), null);
    }
    if (found.state() == RoundState.PASSED_OVER || found.state() == RoundState.TAKEN_OUT) {
      throw new NotFoundException();
    }
    try {
      return opened(round, found, viewer);
    } catch (Refused refused) {
      return refused(line, refused.why, viewer);
    } catch (MoveRefused refused) {
      return refused(line, RoundRefusal.of(refused), viewer);
    } catch (DataIntegrityViolationException raced) {
      return refused(line, RoundRefusal.PAIR_OPEN, viewer);
    }
  }

  private Result opened(RoundStore.Head round, RoundStore.Line line, Viewer viewer) {
    // the pair is read before the transaction: what its score is made from must be committed
    Rounds.Reading reading = rounds.read(List.of(), List.of(line.pair()), viewer);
    MatchedPosting gap = reading.gaps().get(line.pair().gap());
    MatchedPosting offer = reading.offers().get(line.pair().offer());
    Match match = reading.matches().get(line.pair());
    if (gap == null || offer == null || match == null || offer.company() == null) {
      throw new Refused(RoundRefusal.NOT_POSSIBLE);
    }
    CompanyId firm = offer.company().id();
    Optional<Figures> figures = Optional.ofNullable(match.figures());
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              RoundStore.Line now = store.lock(round, line.id(), viewer);
              if (now.state() == RoundState.OPENED) {
                return new Result(line.id(), now.caseId(), null);
              }
              checks.queueUp("company", firm.value());
              requireRoom(line.pair(), firm);
              String id = curating.shortlistOne(gap.publicId(), offer.publicId(), figures, viewer);
              store.change(line.id(), RoundState.OPENED, null, id, clock.now(), viewer);
              return new Result(line.id(), id, null);
            }));
  }

  /** Others may have opened introductions since the round was made. */
  private void requireRoom(PairIds pair, CompanyId firm) {
    Situation now = situations.now();
    if (now.openOfGap().getOrDefault(pair.gap(), 0) >= now.places()) {
      throw new Refused(RoundRefusal.GAP_BUSY);
    }
    if (!situations.hasRoom(firm, now)) {
      throw new Refused(RoundRefusal.FIRM_BUSY);
    }
  }

  private Result refused(long line, RoundRefusal why, Viewer viewer) {
    transaction.executeWithoutResult(
        status -> store.change(line, RoundState.REFUSED, why, null, clock.now(), viewer));
    return new Result(line, null, why);
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }

  /** Rolls the transaction of one line back. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RoundRefusal why;

    Refused(RoundRefusal why) {
      super(why.name());
      this.why = why;
    }
  }
}
