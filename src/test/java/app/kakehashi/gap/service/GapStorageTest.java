package app.kakehashi.gap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.GapSummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.gap.NewGap;
import app.kakehashi.gap.domain.GapRepository;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingRuleBroken;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.Attachments;
import app.kakehashi.posting.service.Translations;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GapApp
class GapStorageTest {
  private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

  private final GapApp.World world;
  private final Gaps gaps;
  private final GapIntake intake;
  private final GapRepository repository;
  private final Postings postings;
  private final Translations translations;
  private final Attachments attachments;
  private final JdbcClient jdbc;

  GapStorageTest(
      GapApp.World world,
      Gaps gaps,
      GapIntake intake,
      GapRepository repository,
      Postings postings,
      Translations translations,
      Attachments attachments,
      JdbcClient jdbc) {
    this.world = world;
    this.gaps = gaps;
    this.intake = intake;
    this.repository = repository;
    this.postings = postings;
    this.translations = translations;
    this.attachments = attachments;
    this.jdbc = jdbc;
  }

  @Test
  void what_is_stored_is_read_back_as_it_was() {
    NewGap gap = GapApp.World.machinedParts(world.japaneseCompany());
    String id = world.published(gap);

    GapFacts facts =
        gaps.published().stream()
            .filter(one -> one.publicId().equals(id))
            .findFirst()
            .orElseThrow();

    assertThat(facts.content()).isEqualTo(gap.content());
    assertThat(facts.text()).isEqualTo(gap.text());
    assertThat(facts.company()).isEqualTo(gap.company());
    assertThat(gaps.published(List.of(facts.id()))).containsExactly(facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gap_succession_is_anonymous | kind = 'succession', details = '{}', anonymous = false",
        "gap_modes_known | modes = array['barter']",
        "gap_quantity_whole | quantity = null",
        "gap_quantity_minimum_not_above | quantity_minimum = 1000",
        "gap_place_region_in_country | place_country = 'TW'",
        "gap_order_value_has_currency | order_value = 5",
        "gap_certificates_once | preferred_certificates = required_certificates",
        "gap_kind_known | kind = 'wish'"
      })
  void the_database_itself_refuses(String constraint, String change) {
    String id = world.submitted(GapApp.World.machinedParts(world.japaneseCompany()));

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                jdbc.sql(
                        "update gap set "
                            + change
                            + " where id = (select id from posting where public_id = :id)")
                    .param("id", id)
                    .update())
        .withMessageContaining(constraint.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "posting_closed_with_reason | status = 'WITHDRAWN'",
        "posting_published_until | status = 'PUBLISHED'",
        "posting_returned_with_reasons | status = 'RETURNED'",
        "posting_has_text | title = ''",
        "posting_reviewer_is_not_the_author | status = 'PUBLISHED', submitted_by = 5, reviewed_by ="
            + " 5, published_at = now(), expires_at = now()"
      })
  void the_database_refuses_impossible_lives(String constraint, String change) {
    String id = world.submitted(GapApp.World.machinedParts(world.japaneseCompany()));

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                jdbc.sql("update posting set " + change + " where public_id = :id")
                    .param("id", id)
                    .update())
        .withMessageContaining(constraint.strip());
  }

  @Test
  void an_import_is_taken_back_but_for_what_somebody_touched() {
    String untouched = world.submitted(GapApp.World.machinedParts(world.japaneseCompany()));
    String published = world.published(GapApp.World.machinedParts(world.japaneseCompany()));

    List<String> kept = intake.takeBack(List.of(untouched, published), Actor.SYSTEM);

    assertThat(kept).containsExactly(published);
    assertThat(repository.findByPublicId(untouched)).isEmpty();
    assertThat(repository.findByPublicId(published)).isPresent();
  }

  @Test
  void a_translation_is_shown_once_a_second_person_approves_it_and_until_the_original_changes() {
    NewGap gap = GapApp.World.machinedParts(world.japaneseCompany());
    String id = world.published(gap);
    Viewer member = world.member(gap.company());
    Viewer office = world.office();
    Viewer reader = world.stranger();
    PostingText english = new PostingText(Language.EN, "Second source for chambers", "40 a month.");

    translations.type(PostingType.GAP, id, english, -1, office);
    assertThat(title(id, reader)).isEqualTo(gap.text().title());
    assertThatExceptionOfType(PostingRuleBroken.class)
        .isThrownBy(() -> translations.approve(PostingType.GAP, id, Language.EN, 0, office));

    translations.approve(PostingType.GAP, id, Language.EN, 0, member);
    assertThat(title(id, reader)).isEqualTo("Second source for chambers");
    assertThat(found("chambers", reader)).contains(id);

    jdbc.sql("update posting set text_version = text_version + 1 where public_id = :id")
        .param("id", id)
        .update();
    assertThat(title(id, reader)).isEqualTo(gap.text().title());
    assertThat(translations.slots(postings.visible(PostingType.GAP, id, member), member))
        .anySatisfy(slot -> assertThat(slot.outdated()).isTrue());
  }

  @Test
  void files_hang_on_a_gap_until_they_are_removed() {
    NewGap gap = GapApp.World.machinedParts(world.japaneseCompany());
    String id = world.published(gap);
    Viewer member = world.member(gap.company());
    Viewer reader = world.stranger();

    attachments.add(PostingType.GAP, id, "catalogue.pdf", PDF, "Our parts", member);
    assertThatExceptionOfType(FileStore.UnacceptableFile.class)
        .isThrownBy(
            () ->
                attachments.add(
                    PostingType.GAP,
                    id,
                    "page.html",
                    "<script>".getBytes(StandardCharsets.UTF_8),
                    "",
                    member));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> attachments.add(PostingType.GAP, id, "x.pdf", PDF, "", reader));

    List<PostingFiles.Attachment> seen =
        attachments.of(postings.visible(PostingType.GAP, id, reader), reader);
    assertThat(seen).extracting(PostingFiles.Attachment::caption).containsExactly("Our parts");
    String file = seen.getFirst().publicId();
    assertThat(attachments.content(attachments.find(PostingType.GAP, id, file, reader)))
        .isEqualTo(PDF);

    attachments.remove(PostingType.GAP, id, file, member);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> attachments.find(PostingType.GAP, id, file, reader));
  }

  private String title(String id, Viewer viewer) {
    return gaps.get(id, viewer).text().title();
  }

  private List<String> found(String query, Viewer viewer) {
    return gaps
        .list(
            new app.kakehashi.gap.GapFilter(query, null, null, null, null, null, false, 1, 100),
            viewer)
        .gaps()
        .stream()
        .map(GapSummary::publicId)
        .toList();
  }
}
