package app.kakehashi.matching.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.ConceptEdit;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MatchApp
class GlossaryEditsTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final OfficeGlossary words;
  private final CatalogueKeeper here;
  private final CatalogueKeeper elsewhere;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  GlossaryEditsTest(
      GapApp.World world,
      MatchApp.Makers makers,
      OfficeGlossary words,
      CatalogueKeeper here,
      ChangeLog log,
      PublishedReader reader,
      PostingProfiles profiles,
      CompanyProfiles companies,
      MatchingData data,
      ModelReleases releases,
      Clock clock,
      PlatformTransactionManager transactions,
      JdbcClient jdbc) {
    this.world = world;
    this.makers = makers;
    this.words = words;
    this.here = here;
    this.elsewhere =
        new CatalogueKeeper(
            log, reader, profiles, companies, data, releases, words, clock, transactions, 2_000);
    this.transactions = new TransactionTemplate(transactions);
    this.jdbc = jdbc;
  }

  @Test
  void words_that_the_office_adds_bring_two_texts_together_on_every_instance_within_a_second() {
    CompanyId owner = world.japaneseCompany();
    NewGap parts = GapApp.World.machinedParts(owner);
    String gap =
        world.published(
            new NewGap(
                owner,
                "JP",
                new PostingText(Language.JA, "ぐにゃり膜の試作", "ぐにゃり膜を作れる先を探しています。"),
                parts.content()));
    CompanyId maker = makers.machinist();
    String offer =
        makers.published(
            new NewOffer(
                maker,
                "TW",
                new PostingText(Language.ZH_HANT, "軟曲薄片打樣", "本廠提供軟曲薄片。"),
                MatchApp.Makers.machiningOffer(maker).content()));
    assertThat(shared(here, gap, offer)).doesNotContain("wobble_film");
    assertThat(shared(elsewhere, gap, offer)).doesNotContain("wobble_film");
    Snapshot held = here.current();
    String before = held.catalogue().modelVersion();

    Viewer office = world.office();
    long version =
        words.save(edit("wobble_film", List.of("ぐにゃり膜"), List.of("軟曲薄片")), 0, "new", office);

    long began = System.nanoTime();
    for (CatalogueKeeper instance : List.of(here, elsewhere)) {
      assertThat(shared(instance, gap, offer)).contains("wobble_film");
      assertThat(instance.current().catalogue().modelVersion()).endsWith("+g" + version);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    assertThat(held.catalogue().modelVersion()).isEqualTo(before);

    words.save(edit("wobble_film", List.of(), List.of("軟曲薄片")), 1, "", office);
    assertThat(shared(elsewhere, gap, offer)).doesNotContain("wobble_film");
  }

  @Test
  void what_is_rolled_back_is_read_by_nobody() {
    long version = words.version();
    transactions.executeWithoutResult(
        status -> {
          words.save(edit("never_kept", List.of("ありえない語"), List.of()), 0, "", world.office());
          here.current();
          status.setRollbackOnly();
        });
    assertThat(words.version()).isEqualTo(version);
    assertThat(words.current().concept("never_kept")).isNull();
    assertThat(here.current().data().glossary().version()).isEqualTo(version);
  }

  @Test
  void an_edit_lies_over_the_shipped_concept_and_its_history_says_who_and_what() {
    Viewer office = world.office();
    Glossary.Concept gearbox = concept(words.current(), "servo_motor");
    List<String> ja = new ArrayList<>(gearbox.ja());
    ja.remove("ACサーボ");
    ja.add("サーボモートル");
    ConceptEdit edit =
        ConceptEdit.between(
            words.shipped().concept("servo_motor"),
            new Glossary.Concept(
                "servo_motor", "sensors", "product", null, ja, gearbox.zhHant(), gearbox.en(), ""));
    int seen = words.history("servo_motor").size();
    long version = words.save(edit, seen, "heard at a fair", office);

    Glossary.Concept now = concept(words.current(), "servo_motor");
    assertThat(now.ja()).contains("サーボモートル", "サーボモータ").doesNotContain("ACサーボ");
    assertThat(now.zhHant()).isEqualTo(gearbox.zhHant());
    assertThat(now.field()).isEqualTo("sensors");
    assertThat(now.broader()).isNull();
    OfficeGlossary.Revision last = words.history("servo_motor").getFirst();
    assertThat(last.version()).isEqualTo(version);
    assertThat(last.number()).isEqualTo(seen + 1);
    assertThat(last.by()).isEqualTo(office.account());
    assertThat(last.note()).isEqualTo("heard at a fair");
    assertThat(last.edit()).isEqualTo(edit);
    assertThat(
            jdbc.sql(
                    """
                    select details ->> 'added' || (details ->> 'retired') from audit_event
                    where action = 'glossary.saved' and subject = 'servo_motor' and account_id = :by
                    """)
                .param("by", office.account().value())
                .query(String.class)
                .list())
        .containsExactly("[\"サーボモートル\"][\"ACサーボ\"]");
    assertThatThrownBy(() -> jdbc.sql("update glossary_version set note = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void of_two_editors_of_one_concept_one_is_told_and_of_two_concepts_both_are_kept()
      throws Exception {
    Viewer office = world.office();
    long before = words.version();
    List<ConceptEdit> edits =
        List.of(
            edit("raced_for", List.of("競争語一"), List.of()),
            edit("raced_for", List.of("競争語二"), List.of()),
            edit("beside_it", List.of("競争語三"), List.of()));
    CountDownLatch together = new CountDownLatch(edits.size());
    List<Future<Boolean>> saved = new ArrayList<>();
    try (ExecutorService editors = Executors.newFixedThreadPool(edits.size())) {
      for (ConceptEdit edit : edits) {
        saved.add(
            editors.submit(
                () -> {
                  together.countDown();
                  together.await();
                  try {
                    words.save(edit, 0, "", office);
                    return true;
                  } catch (StaleVersionException stale) {
                    return false;
                  }
                }));
      }
    }
    assertThat(saved.get(0).get()).isNotEqualTo(saved.get(1).get());
    assertThat(saved.get(2).get()).isTrue();
    assertThat(words.version()).isEqualTo(before + 2);
    assertThat(words.history("raced_for")).hasSize(1);
    assertThat(concept(words.current(), "raced_for").ja()).hasSize(1);
    assertThat(concept(here.current().data().glossary(), "beside_it").ja()).containsExactly("競争語三");
  }

  private static ConceptEdit edit(String id, List<String> ja, List<String> zh) {
    return ConceptEdit.between(
        null,
        new Glossary.Concept(
            id, "metal_plastic_parts", "product", null, ja, zh, List.of(), "office"));
  }

  private static Glossary.Concept concept(Glossary glossary, String id) {
    return Objects.requireNonNull(glossary.concept(id));
  }

  private static List<String> shared(CatalogueKeeper keeper, String gap, String offer) {
    return keeper
        .current()
        .catalogue()
        .pair(gap, offer, RankingRequest.top(1).knowing(any -> true))
        .orElseThrow()
        .explanation()
        .words()
        .stream()
        .map(pair -> String.valueOf(pair.concept()))
        .toList();
  }
}
