package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.shared.Money;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.TestConstructor;

/** Many companies that change at once are stored another way than one, and come to the same. */
@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ManyChangedCompaniesTest {
  private static final RecordSource LIST = new RecordSource(SourceKind.IMPORT, "list-1");
  private static final int MANY = 12;

  private final CompanyIntake intake;
  private final CompanyRepository companies;
  private final JdbcClient jdbc;
  private final EntityManager entities;

  ManyChangedCompaniesTest(
      CompanyIntake intake, CompanyRepository companies, JdbcClient jdbc, EntityManager entities) {
    this.intake = intake;
    this.companies = companies;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  @Test
  void each_is_stored_as_it_is_alone() {
    List<CompanyDraft> drafts = IntStream.rangeClosed(0, MANY).mapToObj(n -> draft(n, 10)).toList();
    List<Applied> fresh = apply(drafts);
    List<String> before = fresh.stream().map(this::stored).toList();

    Applied alone = apply(List.of(draft(0, 20))).getFirst();
    List<Applied> many = apply(IntStream.rangeClosed(1, MANY).mapToObj(n -> draft(n, 20)).toList());

    assertThat(many).extracting(Applied::outcome).containsOnly(Outcome.CHANGED);
    assertThat(many).extracting(Applied::version).containsOnly(alone.version());
    assertThat(stored(alone)).contains("\"employees\": 20", "\"version\": 1", "新住所20");
    assertThat(many).allSatisfy(one -> assertThat(stored(one)).isEqualTo(stored(alone)));
    assertThat(apply(IntStream.rangeClosed(0, MANY).mapToObj(n -> draft(n, 20)).toList()))
        .extracting(Applied::outcome)
        .containsOnly(Outcome.SAME);

    intake.takeBack(
        many.stream()
            .map(one -> new TakeBack(one.company(), one.beforeImage(), one.version()))
            .toList());
    assertThat(many.stream().map(this::stored).map(ManyChangedCompaniesTest::withoutVersion))
        .isEqualTo(before.stream().skip(1).map(ManyChangedCompaniesTest::withoutVersion).toList());
  }

  @Test
  void nothing_is_stored_over_what_somebody_changed_in_between() {
    List<Applied> fresh =
        apply(IntStream.rangeClosed(1, MANY).mapToObj(n -> draft(n, 10)).toList());
    companies.findAllByIdIn(fresh.stream().map(one -> one.company().value()).toList());
    jdbc.sql("update company set version = version + 1 where id = :id")
        .param("id", fresh.getLast().company().value())
        .update();

    List<CompanyDraft> changed =
        IntStream.rangeClosed(1, MANY).mapToObj(n -> draft(n, 20)).toList();
    assertThatThrownBy(() -> intake.apply(changed, LIST))
        .isInstanceOf(ObjectOptimisticLockingFailureException.class);
  }

  private List<Applied> apply(List<CompanyDraft> drafts) {
    List<Applied> applied = intake.apply(drafts, LIST);
    entities.flush();
    entities.clear();
    return applied;
  }

  /** Companies that differ in their names only. */
  private static CompanyDraft draft(int number, int people) {
    return Drafts.japanese("変更%c製作所株式会社".formatted('甲' + number))
        .region("JP-13")
        .address("新住所" + people)
        .size(new CompanySize(people, Money.of(people * 1_000_000L, "JPY"), null, null))
        .build();
  }

  private String stored(Applied applied) {
    return jdbc.sql(
            """
            select (to_jsonb(c) - 'id' - 'public_id' - 'official_name' - 'name_key' - 'search' - 'search_tokens' - 'created_at' - 'updated_at'
              || jsonb_build_object('names', (select count(*) from company_name n where n.company_id = c.id),
                'sources', (select jsonb_agg(s.field order by s.field) from company_field_source s where s.company_id = c.id)))::text
            from company c where c.id = :id
            """)
        .param("id", applied.company().value())
        .query(String.class)
        .single();
  }

  private static String withoutVersion(String stored) {
    return stored.replaceAll("\"version\": \\d+", "");
  }
}
