package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.domain.WeightGuard;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.matching.domain.WeightsRefused;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@MatchApp
class ModelReleasesTest {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final ModelReleases releases;
  private final CatalogueKeeper keeper;
  private final Supplier<CatalogueKeeper> instances;
  private final CatalogueKeeper other;
  private final JdbcClient jdbc;

  ModelReleasesTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      ModelReleases releases,
      CatalogueKeeper keeper,
      ChangeLog log,
      PublishedReader reader,
      PostingProfiles profiles,
      CompanyProfiles companies,
      MatchingData data,
      OfficeGlossary words,
      Clock clock,
      PlatformTransactionManager transactions,
      JdbcClient jdbc) {
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.releases = releases;
    this.keeper = keeper;
    this.instances =
        () ->
            new CatalogueKeeper(
                log,
                reader,
                profiles,
                companies,
                data,
                releases,
                words,
                clock,
                transactions,
                2_000);
    this.other = instances.get();
    this.jdbc = jdbc;
  }

  @AfterEach
  void back_to_what_the_software_brings() {
    Viewer office = world.office();
    ModelRelease now = releases.inForce(office);
    if (!releases.weighting(now).equals(releases.guard().shipped())) {
      releases.sign(releases.guard().shipped(), now.version(), "back", office);
    }
  }

  @Test
  void what_the_software_brings_is_the_first_release_and_is_noted_once() {
    releases.noteShipped();
    List<ModelRelease> shipped =
        releases.history(0, 1000, world.office()).stream().filter(ModelRelease::isShipped).toList();
    assertThat(shipped).hasSize(1);
    assertThat(shipped.getFirst().number()).isEqualTo(1);
    assertThat(shipped.getFirst().version()).isEqualTo(releases.shippedVersion());
    assertThat(shipped.getFirst().weighting()).isEqualTo(releases.guard().shipped());
  }

  @Test
  void a_release_says_who_when_why_and_after_which() {
    Viewer office = world.office();
    ModelRelease before = releases.inForce(office);
    ModelRelease signed = releases.sign(moreText("0.02"), before.version(), "words count", office);

    assertThat(signed.previous()).isEqualTo(before.version());
    assertThat(signed.number()).isEqualTo(before.number() + 1);
    assertThat(signed.note()).isEqualTo("words count");
    assertThat(signed.signedBy()).isEqualTo(office.account());
    assertThat(signed.sha256()).hasSize(64);
    assertThat(releases.of(signed.version(), office)).isEqualTo(signed);
    assertThat(
            jdbc.sql("select details ->> 'sha256' from audit_event where subject = :version")
                .param("version", signed.version())
                .query(String.class)
                .single())
        .isEqualTo(signed.sha256());
    for (String change :
        List.of("update matching_release set note = 'x'", "delete from matching_release")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .hasStackTraceContaining("matching_release is only ever added to");
    }
  }

  @Test
  void both_instances_rank_by_a_release_with_the_next_request_and_lists_say_so() {
    Viewer office = world.office();
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(makers.machinist());
    double first = joint(other, gap, offer);
    Snapshot held = other.current();

    ModelRelease signed =
        releases.sign(moreText("0.05"), releases.inForce(office).version(), "try", office);

    for (CatalogueKeeper instance : List.of(keeper, other)) {
      assertThat(instance.current().catalogue().modelVersion()).startsWith(signed.version());
    }
    assertThat(joint(other, gap, offer)).isNotEqualTo(first).isEqualTo(joint(keeper, gap, offer));
    assertThat(held.catalogue().modelVersion()).startsWith(signed.previous());
    MatchList list =
        matches.matchesOf(PostingType.GAP, gap, MatchWindow.top(50), office).orElseThrow();
    assertThat(list.modelVersion()).startsWith(signed.version());
    assertThat(
            jdbc.sql("select model_version from match_shown order by id desc limit 1")
                .query(String.class)
                .single())
        .startsWith(signed.version());
  }

  @Test
  void weighing_anew_ranks_exactly_as_a_catalogue_that_was_built_by_the_release() {
    Viewer office = world.office();
    String gap = world.published(GapApp.World.machinedParts(world.japaneseCompany()));
    String offer = makers.machining(makers.machinist());
    other.current();
    releases.sign(moreText("0.03"), releases.inForce(office).version(), "try", office);
    assertThat(joint(other, gap, offer)).isEqualTo(joint(instances.get(), gap, offer));
  }

  @Test
  void of_two_who_sign_at_once_the_second_is_told() throws Exception {
    Viewer office = world.office();
    Viewer colleague = world.office();
    ModelRelease before = releases.inForce(office);
    CyclicBarrier start = new CyclicBarrier(2);
    List<Callable<String>> both =
        List.of(signing("0.01", before, office, start), signing("0.02", before, colleague, start));
    List<String> told = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (Future<String> one : people.invokeAll(both)) {
        try {
          told.add(one.get());
        } catch (ExecutionException refused) {
          assertThat(refused).hasCauseInstanceOf(StaleVersionException.class);
          told.add("stale");
        }
      }
    }
    assertThat(told).containsOnlyOnce("stale");
    assertThat(releases.inForce(office).number()).isEqualTo(before.number() + 1);
  }

  @Test
  void nobody_goes_further_than_the_guard_lets_and_weights_keep_their_sum() {
    Viewer office = world.office();
    String version = releases.inForce(office).version();
    Weighting shipped = releases.guard().shipped();
    ModelSetting text = setting("japan-text");
    for (Weighting wrong :
        List.of(
            moreText("0.2"),
            shipped.with(Map.of(text, new BigDecimal("-0.01"))),
            shipped.with(Map.of(setting("band-check"), new BigDecimal("80"))),
            shipped.with(Map.of(setting("band-introduce_text"), new BigDecimal("1.2"))),
            twice(shipped, Set.of("japan-text", "japan-sector")))) {
      assertThatThrownBy(() -> releases.sign(wrong, version, "far", office))
          .isInstanceOf(WeightsRefused.class)
          .satisfies(refused -> assertThat(((WeightsRefused) refused).faults()).isNotEmpty());
    }
    assertThatThrownBy(() -> releases.sign(shipped, version, "nothing", office))
        .isInstanceOf(WeightsRefused.class)
        .satisfies(refused -> assertThat(((WeightsRefused) refused).faults()).isEmpty());
    assertThat(releases.inForce(office).version()).isEqualTo(version);

    ModelRelease signed =
        releases.sign(twice(moreText("0.04"), allCodes()), version, "scaled", office);
    assertThat(signed.weighting().sum(Side.JAPAN))
        .isCloseTo(shipped.sum(Side.JAPAN), Offset.offset(new BigDecimal("0.002")));
    assertThat(new WeightGuard(keeper.current().catalogue().model()).shipped())
        .isEqualTo(signed.weighting());
  }

  @Test
  void an_earlier_release_comes_back_as_a_new_one() {
    Viewer office = world.office();
    ModelRelease first = releases.inForce(office);
    ModelRelease second = releases.sign(moreText("0.02"), first.version(), "try", office);
    ModelRelease third = releases.sign(first.weighting(), second.version(), "back", office);
    assertThat(third.version()).isNotIn(first.version(), second.version());
    assertThat(third.weighting()).isEqualTo(first.weighting());
    assertThat(third.sha256()).isEqualTo(first.sha256());
    releases.noteShipped();
    assertThat(releases.inForce(office)).isEqualTo(third);
  }

  @Test
  void whoever_is_not_of_the_office_finds_no_releases() {
    Viewer member = world.member(world.japaneseCompany());
    String version = releases.inForce(world.office()).version();
    for (ThrowingCallable denied :
        List.<ThrowingCallable>of(
            () -> releases.inForce(member),
            () -> releases.of(version, member),
            () -> releases.history(0, 1, member),
            () -> releases.sign(moreText("0.01"), version, "mine", member))) {
      assertThatThrownBy(denied).isInstanceOf(NotFoundException.class);
    }
  }

  private Callable<String> signing(
      String more, ModelRelease before, Viewer viewer, CyclicBarrier start) {
    return () -> {
      start.await();
      return releases.sign(moreText(more), before.version(), "mine", viewer).version();
    };
  }

  private Weighting moreText(String more) {
    Weighting shipped = releases.guard().shipped();
    ModelSetting text = setting("japan-text");
    return shipped.with(Map.of(text, shipped.values().get(text).add(new BigDecimal(more))));
  }

  private static Weighting twice(Weighting weighting, Set<String> codes) {
    return weighting.with(
        weighting.values().entrySet().stream()
            .filter(entry -> codes.contains(entry.getKey().code()))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().multiply(BigDecimal.TWO))));
  }

  private Set<String> allCodes() {
    return releases.guard().shipped().values().keySet().stream()
        .filter(setting -> setting.side() != null)
        .map(ModelSetting::code)
        .collect(Collectors.toSet());
  }

  private ModelSetting setting(String code) {
    return releases.guard().shipped().values().keySet().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static double joint(CatalogueKeeper instance, String gap, String offer) {
    return instance
        .current()
        .catalogue()
        .pair(gap, offer, RankingRequest.top(1))
        .orElseThrow()
        .score()
        .joint();
  }
}
