package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.MergeRefusedException;
import app.kakehashi.company.service.OfficeEdit;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.service.GapEditor;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.PostingClockwork;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is done to postings and companies, in whatever order: each of two instances, asked or
 * not asked in between, started anew or not, knows what the database says and ranks by that.
 */
@MatchApp
class RandomChangesTest {
  private static final Viewer ADMIN =
      new Viewer(new AccountId(911), "Admin", Role.ADMIN, null, Language.EN, ZoneOffset.UTC);
  private static final Decision.Choice NOT_FOR_US =
      Decision.Choice.notForUs(Decision.Reason.SPECIFICATION, "");
  private static final Likeness LIKELY = new Likeness(0.9, List.of(LikenessReason.SAME_NAME));

  private final GapApp.World world;
  private final Matches matches;
  private final Postings postings;
  private final GapEditor gapEditor;
  private final CompanyEditing editing;
  private final CompanyIntake intake;
  private final CompanyMerge merging;
  private final Companies directory;
  private final PostingClockwork clockwork;
  private final MovableClock clock;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final MatchApp.Makers makers;
  private final Instances instances;
  private final Viewer office;

  private final List<CompanyId> makersKnown = new ArrayList<>();
  private final List<CompanyId> ownersKnown = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> offers = new ArrayList<>();
  private final Set<String> done = new TreeSet<>();
  private Random random = new Random(0);

  RandomChangesTest(
      GapApp.World world,
      Matches matches,
      Postings postings,
      GapEditor gapEditor,
      CompanyEditing editing,
      CompanyIntake intake,
      CompanyMerge merging,
      Companies directory,
      PostingClockwork clockwork,
      MovableClock clock,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      MatchApp.Makers makers,
      JdbcConnectionDetails details,
      PublishedReader reader,
      PostingProfiles postingProfiles,
      CompanyProfiles companyProfiles,
      MatchingData data,
      ModelReleases releases,
      OfficeGlossary words,
      PlatformTransactionManager manager) {
    this.world = world;
    this.matches = matches;
    this.postings = postings;
    this.gapEditor = gapEditor;
    this.editing = editing;
    this.intake = intake;
    this.merging = merging;
    this.directory = directory;
    this.clockwork = clockwork;
    this.clock = clock;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.makers = makers;
    this.instances =
        new Instances(
            details,
            reader,
            postingProfiles,
            companyProfiles,
            data,
            releases,
            words,
            clock,
            manager);
    this.office = world.office();
  }

  @Test
  void everyInstanceKnowsWhatTheDatabaseSays() {
    drive(20_261_128L, 50);
    assertThat(done).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  @Tag("full")
  void everyInstanceKnowsWhatTheDatabaseSaysForLonger() {
    for (long seed = 1; seed <= 6; seed++) {
      drive(seed, 80);
    }
  }

  private void drive(long seed, int steps) {
    random = new Random(seed);
    List<CatalogueKeeper> running = new ArrayList<>();
    running.add(instances.start());
    running.add(instances.start());
    for (int i = 0; i < 3; i++) {
      publishOffer();
      publishGap();
    }
    for (int step = 0; step < steps; step++) {
      String change = change();
      done.add(change);
      if (random.nextInt(10) == 0) {
        running.set(random.nextInt(2), instances.start());
      }
      Published truth = instances.fromTheDatabase();
      for (CatalogueKeeper instance : running) {
        if (random.nextInt(3) > 0) {
          same(
              instance.current().published(),
              truth,
              "after %s, step %d of seed %d".formatted(change, step, seed));
        }
      }
    }
    // all at once, since the clock goes on: of what ends meanwhile, those asked later know nothing
    Catalogue fresh = instances.start().current().catalogue();
    List<Catalogue> known =
        running.stream().map(instance -> instance.current().catalogue()).toList();
    String truth = rankings(fresh);
    for (Catalogue catalogue : known) {
      assertThat(rankings(catalogue)).isEqualTo(truth);
    }
  }

  private static void same(Published known, Published truth, String when) {
    assertThat(difference(known.gaps(), truth.gaps())).as(when).isEmpty();
    assertThat(difference(known.offers(), truth.offers())).as(when).isEmpty();
    assertThat(difference(known.companies(), truth.companies())).as(when).isEmpty();
    assertThat(difference(known.coarse(), truth.coarse())).as(when).isEmpty();
    assertThat(difference(known.declined(), truth.declined())).as(when).isEmpty();
    assertThat(known.exhausted()).as(when).isEqualTo(truth.exhausted());
  }

  private static Set<Object> difference(Map<?, ?> known, Map<?, ?> truth) {
    Set<Object> different = new LinkedHashSet<>(known.entrySet());
    different.removeAll(truth.entrySet());
    Set<Object> missing = new LinkedHashSet<>(truth.entrySet());
    missing.removeAll(known.entrySet());
    different.addAll(missing);
    return different;
  }

  private static String rankings(Catalogue catalogue) {
    StringBuilder all = new StringBuilder();
    for (String gap : catalogue.gapIds()) {
      Ranking ranking = catalogue.offersFor(gap, RankingRequest.top(20).exploring(2));
      all.append(gap).append(ranking.blocked());
      for (Ranking.Entry entry : ranking.entries()) {
        all.append(entry.score().offerId())
            .append(Double.toHexString(entry.score().joint()))
            .append(entry.explanation());
      }
    }
    return all.toString();
  }

  /** One change of some kind; says which. */
  private String change() {
    int kind = random.nextInt(16);
    switch (kind) {
      case 0 -> publishOffer();
      case 1 -> publishGap();
      case 2 -> close();
      case 3 -> edit();
      case 4 -> letTimePass();
      case 5 -> importAndPerhapsTakeBack(true);
      case 6 -> importAndPerhapsTakeBack(false);
      case 7 -> file(anyCompany());
      case 8 -> block();
      case 9 -> unblock();
      case 10 -> verify();
      case 11 -> merge();
      case 12 -> undoMerge();
      case 13 -> rollBack();
      case 14 -> decide();
      default -> renew();
    }
    return "change " + kind;
  }

  private void publishOffer() {
    CompanyId maker = makers.machinist();
    makersKnown.add(maker);
    offers.add(random.nextBoolean() ? makers.machining(maker) : makers.software(maker));
  }

  private void publishGap() {
    CompanyId owner = world.japaneseCompany();
    ownersKnown.add(owner);
    gaps.add(
        world.published(
            random.nextBoolean()
                ? GapApp.World.machinedParts(owner)
                : GapApp.World.anonymousParts(owner)));
  }

  private void decide() {
    String gap = gaps.get(random.nextInt(gaps.size()));
    String offer = offers.get(random.nextInt(offers.size()));
    boolean together =
        matches
            .matchesOf(PostingType.GAP, gap, MatchWindow.top(MatchWindow.DEEPEST), office)
            .stream()
            .flatMap(list -> Stream.concat(list.matches().stream(), list.dismissed().stream()))
            .anyMatch(match -> match.other().publicId().equals(offer));
    if (together) {
      long version =
          jdbc.sql(
                  """
                  select coalesce(max(d.version), 0) from match_decision d
                  join posting g on g.id = d.gap_id join posting o on o.id = d.offer_id
                  where g.public_id = :gap and o.public_id = :offer
                  """)
              .param("gap", gap)
              .param("offer", offer)
              .query(Long.class)
              .single();
      if (random.nextInt(3) == 0) {
        matches.undecide(PostingType.GAP, gap, offer, version, office);
      } else {
        matches.decide(PostingType.GAP, gap, offer, NOT_FOR_US, version, office);
      }
    }
  }

  private void close() {
    if (random.nextBoolean() && offers.size() > 2) {
      close(PostingType.OFFER, offers.remove(random.nextInt(offers.size())));
    } else if (gaps.size() > 2) {
      close(PostingType.GAP, gaps.remove(random.nextInt(gaps.size())));
    }
  }

  private void close(PostingType type, String id) {
    postings.close(
        type, id, postings.editable(type, id, office).version(), CloseReason.NEED_GONE, "", office);
  }

  /** Edited, it waits for a second person; sometimes that person approves. */
  private void edit() {
    String id = gaps.get(random.nextInt(gaps.size()));
    var gap = gapEditor.editable(id, office);
    Viewer editor = world.office();
    gapEditor.change(
        id,
        gap.version(),
        new PostingText(Language.JA, "アルミ切削の委託先" + random.nextInt(1000), "月40セットを委託します。"),
        gap.content(),
        editor);
    if (random.nextBoolean()) {
      Posting edited = postings.editable(PostingType.GAP, id, office);
      postings.approve(PostingType.GAP, id, edited.version(), office);
    }
  }

  /** Some posting is over meanwhile; sometimes the job notices. */
  private void letTimePass() {
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    long id = postings.editable(PostingType.OFFER, offer, office).id();
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("update posting set expires_at = :end where id = :id")
              .param("end", clock.instant().plusSeconds(120).atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update();
          jdbc.sql("insert into catalogue_change (kind, subject_id) values ('offer', :id)")
              .param("id", id)
              .update();
        });
    clock.advance(Duration.ofSeconds(random.nextBoolean() ? 60 : 121));
    if (random.nextBoolean()) {
      clockwork.run();
    }
  }

  private void importAndPerhapsTakeBack(boolean takenBack) {
    CompanyId maker = makersKnown.get(random.nextInt(makersKnown.size()));
    if (!exists(maker)) {
      return;
    }
    var draft =
        MatchApp.Makers.machinistDraft(world.name(maker))
            .size(new CompanySize(10 + random.nextInt(500), null, null, null))
            .build();
    RecordSource source = new RecordSource(SourceKind.OFFICE, null);
    CompanyIntake.Applied applied =
        Objects.requireNonNull(
            transactions.execute(status -> intake.apply(List.of(draft), source).getFirst()));
    if (takenBack && applied.beforeImage() != null) {
      transactions.executeWithoutResult(
          status ->
              intake.takeBack(
                  List.of(
                      new CompanyIntake.TakeBack(
                          applied.company(), applied.beforeImage(), applied.version()))));
    }
  }

  /** The office changes how a company is kept: listed, inactive, below a parent. */
  private void file(CompanyId company) {
    if (!exists(company)) {
      return;
    }
    CompanyId parent = random.nextBoolean() ? anyCompany() : company;
    boolean below = !parent.equals(company) && exists(parent) && !isAbove(company, parent);
    editing.office(
        world.publicId(company),
        version(company),
        new OfficeEdit(
            random.nextInt(4) == 0 ? CompanyStatus.INACTIVE : CompanyStatus.ACTIVE,
            random.nextBoolean(),
            null,
            null,
            SharingScope.ALL_DESKS,
            below ? world.publicId(parent) : null,
            null,
            random.nextInt(4) == 0 ? "グループ" + random.nextInt(2) : null,
            List.of()),
        ADMIN);
  }

  private boolean isAbove(CompanyId company, CompanyId other) {
    return directory.familyOf(Set.of(other)).contains(company);
  }

  private void block() {
    CompanyId one = ownersKnown.get(random.nextInt(ownersKnown.size()));
    CompanyId other = makersKnown.get(random.nextInt(makersKnown.size()));
    if (exists(one) && exists(other)) {
      transactions.executeWithoutResult(
          status -> directory.block(one, other, "dispute", office.actor()));
    }
  }

  private void unblock() {
    CompanyId one = ownersKnown.get(random.nextInt(ownersKnown.size()));
    CompanyId other = makersKnown.get(random.nextInt(makersKnown.size()));
    if (exists(one) && exists(other)) {
      transactions.executeWithoutResult(status -> directory.unblock(one, other, office.actor()));
    }
  }

  private void verify() {
    CompanyId company = anyCompany();
    if (exists(company)) {
      editing.verify(
          world.publicId(company),
          VerificationMethod.VISIT,
          LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
          null,
          office);
    }
  }

  private void merge() {
    CompanyId stays = makersKnown.get(random.nextInt(makersKnown.size()));
    CompanyId goes = makersKnown.get(random.nextInt(makersKnown.size()));
    if (!stays.equals(goes) && exists(stays) && exists(goes) && !related(stays, goes)) {
      merging.merge(compared(stays), compared(goes), Set.of(), LIKELY, ADMIN);
    }
  }

  private boolean related(CompanyId one, CompanyId other) {
    return directory.familyOf(Set.of(one)).contains(other);
  }

  private CompanyMerge.Compared compared(CompanyId company) {
    return new CompanyMerge.Compared(world.publicId(company), version(company));
  }

  private void undoMerge() {
    merging.page(ADMIN, 0, 1).stream()
        .filter(merged -> merged.undoneBy() == null)
        .forEach(this::undo);
  }

  private void undo(CompanyMerge.Merged merged) {
    try {
      merging.undo(merged.publicId(), ADMIN);
    } catch (MergeRefusedException e) {
      done.add("refused " + e.reason());
    }
  }

  private void rollBack() {
    transactions.executeWithoutResult(
        status -> {
          publishOffer();
          offers.removeLast();
          makersKnown.removeLast();
          status.setRollbackOnly();
        });
  }

  private void renew() {
    String offer = offers.get(random.nextInt(offers.size()));
    Posting posting = postings.editable(PostingType.OFFER, offer, office);
    postings.renew(PostingType.OFFER, offer, posting.version(), office);
  }

  private CompanyId anyCompany() {
    List<CompanyId> known = random.nextBoolean() ? makersKnown : ownersKnown;
    return known.get(random.nextInt(known.size()));
  }

  private boolean exists(CompanyId company) {
    return directory.factsOf(List.of(company)).containsKey(company);
  }

  private long version(CompanyId company) {
    return jdbc.sql("select version from company where id = :id")
        .param("id", company.value())
        .query(Long.class)
        .single();
  }
}
