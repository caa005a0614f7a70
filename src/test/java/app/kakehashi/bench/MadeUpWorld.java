package app.kakehashi.bench;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A made-up catalogue in the application's database, brought in through the services lists use.
 * Gaps and offers belong to companies as in life: most have one, a few have many.
 */
public final class MadeUpWorld {
  static final String PASSWORD = "correct horse 電池 staple";
  private static final int BATCH = 20;

  private final CompanyIntake companies;
  private final GapIntake gapIntake;
  private final OfferIntake offerIntake;
  private final Accounts accounts;
  private final Notices notices;
  private final TransactionTemplate transactions;
  private final Draws draws;
  private final MadeUpCompanies madeUp;
  private final MadeUpPostings postings;
  private final List<CompanyDraft> known = new ArrayList<>();
  private final List<Applied> japanese = new ArrayList<>();
  private final List<Applied> taiwanese = new ArrayList<>();
  private final List<Owned> gaps = new ArrayList<>();
  private final List<Owned> offers = new ArrayList<>();
  private final Viewer reviewer;

  /**
   * A published posting.
   *
   * @param id its public id
   */
  public record Owned(String id, CompanyId company) {}

  public MadeUpWorld(BeanFactory application, long seed) {
    this.companies = application.getBean(CompanyIntake.class);
    this.gapIntake = application.getBean(GapIntake.class);
    this.offerIntake = application.getBean(OfferIntake.class);
    this.accounts = application.getBean(Accounts.class);
    this.notices = application.getBean(Notices.class);
    this.transactions = application.getBean(TransactionTemplate.class);
    this.draws = new Draws(seed);
    MatchingData data = MatchingData.load();
    this.madeUp = new MadeUpCompanies(data.reference(), draws);
    this.postings = new MadeUpPostings(data, draws, LocalDate.now(ZoneOffset.UTC));
    this.reviewer = person("reviewer", Role.SECRETARIAT, null);
  }

  /** Adds companies, half of either side. */
  public void addCompanies(int count) {
    inBatches(
        count,
        size -> {
          List<CompanyDraft> drafts = new ArrayList<>();
          for (int i = 0; i < size; i++) {
            drafts.add(draft(i % 2 == 0 ? Affiliation.JP : Affiliation.TW));
          }
          List<Applied> applied =
              inTransaction(
                  () -> companies.apply(drafts, new RecordSource(SourceKind.IMPORT, "bench")));
          for (int i = 0; i < size; i++) {
            if (drafts.get(i).affiliation() == Affiliation.JP) {
              known.add(drafts.get(i));
              japanese.add(applied.get(i));
            } else {
              taiwanese.add(applied.get(i));
            }
          }
          return applied;
        });
  }

  /** Publishes offers of companies of Taiwan. */
  public void addOffers(int count) {
    inBatches(
        count,
        size -> {
          List<NewOffer> drafts = made(size, taiwanese, postings::offer);
          List<String> ids = offerIntake.publish(drafts, reviewer);
          for (int i = 0; i < size; i++) {
            offers.add(new Owned(ids.get(i), drafts.get(i).company()));
          }
          return ids;
        });
  }

  /** Publishes gaps of companies of Japan. */
  public void addGaps(int count) {
    inBatches(
        count,
        size -> {
          List<NewGap> drafts = made(size, japanese, postings::gap);
          List<String> ids = gapIntake.publish(drafts, reviewer);
          for (int i = 0; i < size; i++) {
            gaps.add(new Owned(ids.get(i), drafts.get(i).company()));
          }
          return ids;
        });
  }

  /** Adds gaps and offers that wait for the review. */
  void addWaiting(int count) {
    inTransaction(() -> gapIntake.submit(made(count / 2, japanese, postings::gap), Actor.SYSTEM));
    inTransaction(
        () -> offerIntake.submit(made(count / 2, taiwanese, postings::offer), Actor.SYSTEM));
  }

  /** The next company, not stored. */
  CompanyDraft draft(Affiliation side) {
    return madeUp.next(side);
  }

  /** Somebody who can sign in with the password of this class. */
  Viewer person(String name, Role role, @Nullable CompanyId company) {
    return accounts
        .viewer(
            accounts.createActive(
                new NewPerson(name, mail(name), Language.JA),
                role,
                Optional.ofNullable(company),
                PASSWORD))
        .orElseThrow();
  }

  /** Fills somebody's inbox. */
  void tell(Viewer person, int count) {
    inTransaction(
        () -> {
          for (int n = 0; n < count; n++) {
            notices.tell(
                Recipient.of(person.account()),
                Category.CASE_NEWS,
                "no_match_yet",
                Map.of("title", "#" + n, "type", "posting.type.gap", "since", "2026-10-29"),
                "/account",
                null);
          }
          return count;
        });
  }

  static String mail(String name) {
    return name + "@bench.example";
  }

  /** What the stored companies of Japan are made of. */
  List<CompanyDraft> known() {
    return known;
  }

  List<Applied> japanese() {
    return japanese;
  }

  public List<Owned> gaps() {
    return gaps;
  }

  List<Owned> offers() {
    return offers;
  }

  Draws draws() {
    return draws;
  }

  private <T> List<T> made(int count, List<Applied> owners, Function<CompanyId, T> maker) {
    return IntStream.range(0, count)
        .mapToObj(i -> maker.apply(draws.any(owners).company()))
        .toList();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private static void inBatches(int count, IntFunction<List<?>> work) {
    for (int done = 0; done < count; ) {
      done += work.apply(Math.min(BATCH, count - done)).size();
    }
  }
}
