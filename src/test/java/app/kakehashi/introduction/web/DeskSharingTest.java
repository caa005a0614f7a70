package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.CaseLife;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.shared.CompanyId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the sharing scope of a company opens to whom of the office. */
@CaseApp
@Import(OpenedCases.class)
class DeskSharingTest {
  private final GapApp.World world;
  private final OpenedCases cases;
  private final CaseApp.Cases pairs;
  private final CaseLife life;
  private final CaseReads reads;
  private final Companies companies;
  private final DeskPeople desks;
  private final JdbcClient jdbc;
  private final CasePages pages;

  DeskSharingTest(
      GapApp.World world,
      OpenedCases cases,
      CaseApp.Cases pairs,
      CaseLife life,
      CaseReads reads,
      Accounts accounts,
      Companies companies,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.world = world;
    this.cases = cases;
    this.pairs = pairs;
    this.life = life;
    this.reads = reads;
    this.companies = companies;
    this.desks = new DeskPeople(world, accounts, jdbc);
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  @Test
  void the_own_desk_admins_and_the_whole_secretariat_see_what_the_other_desk_does_not() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    desks.share(buyer, "own_desk");
    Viewer japan = desks.person("JP", null);
    Viewer taiwan = desks.person("TW", null);
    Viewer whole = world.office();
    Viewer admin = desks.person("TW", null);
    jdbc.sql("update account set role = 'ADMIN' where id = :id")
        .param("id", admin.account().value())
        .update();
    for (Viewer sees : new Viewer[] {japan, whole, desks.again(admin)}) {
      assertThat(status("/desk/introductions/" + made.id(), sees)).isEqualTo(200);
      assertThat(status("/companies/" + world.publicId(buyer), sees)).isEqualTo(200);
      assertThat(lists(made, sees)).isTrue();
    }
    assertThat(status("/desk/introductions/" + made.id(), taiwan)).isEqualTo(404);
    assertThat(status("/companies/" + world.publicId(buyer), taiwan)).isEqualTo(404);
    assertThat(lists(made, taiwan)).isFalse();
    assertThat(pages.open("/companies?text=" + world.name(buyer), taiwan).text())
        .doesNotContain(world.publicId(buyer));
    assertThat(pages.open("/companies?text=" + world.name(buyer), japan).body())
        .contains(world.publicId(buyer));
    assertThat(pages.open("/desk/introductions?state=all&text=" + world.name(buyer), taiwan).body())
        .doesNotContain(made.id());
    assertThat(pages.open("/desk/introductions?state=all&text=" + world.name(buyer), japan).body())
        .contains(made.id());

    desks.share(buyer, "all_desks");
    assertThat(status("/desk/introductions/" + made.id(), desks.again(taiwan))).isEqualTo(200);
  }

  @Test
  void a_referring_body_sees_what_it_referred_however_it_is_written() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    desks.share(buyer, "referring_body");
    desks.referredBy(buyer, "高雄商工会議所 ＡＢＣ");
    String page = "/desk/introductions/" + made.id();
    assertThat(status(page, desks.person("TW", "高雄商工会議所 abc"))).isEqualTo(200);
    assertThat(status(page, desks.person("TW", "台中銀行"))).isEqualTo(404);
    assertThat(status(page, desks.person("TW", null))).isEqualTo(404);
    assertThat(status(page, desks.person("JP", null))).isEqualTo(200);
    desks.share(buyer, "own_desk");
    assertThat(status(page, desks.person("TW", "高雄商工会議所 abc"))).isEqualTo(404);
  }

  @Test
  void who_is_assigned_to_a_leg_or_owns_the_case_works_in_it_and_sees_no_closed_record() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    Viewer taiwan = assignedThoughClosed(made);
    assertThat(status("/desk/introductions/" + made.id(), taiwan)).isEqualTo(200);
    assertThat(status("/introductions/" + made.id() + "/messages", taiwan)).isEqualTo(200);
    assertThat(
            pages
                .open("/desk/introductions/" + made.id(), taiwan)
                .html()
                .select("main a[href]")
                .eachAttr("href"))
        .contains("/companies/" + world.publicId(Objects.requireNonNull(made.maker().company())))
        .allSatisfy(link -> assertThat(status(link, taiwan)).as(link).isLessThan(400));
    assertThat(lists(made, taiwan)).isTrue();
    assertThat(status("/companies/" + world.publicId(buyer), taiwan)).isEqualTo(404);

    Viewer owner = desks.person("TW", null);
    assertThat(status("/desk/introductions/" + made.id(), owner)).isEqualTo(404);
    life.handOver(
        made.id(),
        cases.find(made).version(),
        owner.account(),
        "It moves to Taipei",
        made.office());
    assertThat(status("/desk/introductions/" + made.id(), owner)).isEqualTo(200);
  }

  /** Somebody of the Taiwan desk who looks after a leg of a case whose buyer is kept from it. */
  private Viewer assignedThoughClosed(OpenedCases.Case made) {
    desks.share(Objects.requireNonNull(made.buyer().company()), "own_desk");
    Viewer taiwan = desks.person("TW", null);
    life.assignDesk(
        made.id(),
        cases.find(made).version(),
        cases.leg(made, LegRole.OFFER),
        taiwan.account(),
        made.office());
    return taiwan;
  }

  @Test
  void a_case_is_not_handed_to_a_desk_that_could_not_prepare_it() {
    CaseApp.Pair pair = pairs.pair();
    Viewer office = world.office();
    String id = pairs.shortlisted(office, pair).getFirst();
    desks.share(pair.gapCompany(), "own_desk");
    Viewer taiwan = desks.person("TW", null);
    Viewer japan = desks.person("JP", null);
    String handOver = "/desk/introductions/" + id + "/moves/hand-over";

    assertThat(pages.submit(handOver, handOver(id, taiwan), office).status()).isEqualTo(422);
    assertThat(reads.find(id, office).owner()).isNotEqualTo(Optional.of(taiwan.account()));
    assertThat(pages.submit(handOver, handOver(id, japan), office).status()).isEqualTo(303);
    assertThat(reads.find(id, office).owner()).contains(japan.account());
  }

  private Map<String, String> handOver(String id, Viewer to) {
    return Map.of(
        "version",
        String.valueOf(reads.find(id, world.office()).version()),
        "person",
        world.account(to).publicId());
  }

  @Test
  void a_closed_company_is_not_found_by_its_name_and_joins_no_team() {
    CaseApp.Pair pair = pairs.pair();
    String id = pairs.shortlisted(world.office(), pair).getFirst();
    CompanyId closed = world.japaneseCompany();
    String name = world.name(closed);
    desks.share(closed, "own_desk");
    Viewer taiwan = desks.person("TW", null);
    assertThat(companies.findByName(name, desks.person("JP", null))).hasSize(1);
    assertThat(companies.findByName(name, taiwan)).isEmpty();
    assertThat(
            pages
                .submit(
                    "/desk/introductions/" + id + "/moves/team",
                    Map.of(
                        "version",
                        String.valueOf(reads.find(id, world.office()).version()),
                        "company",
                        name),
                    taiwan)
                .status())
        .isEqualTo(422);
    assertThat(reads.find(id, world.office()).legs()).hasSize(2);
  }

  @Test
  void the_contacts_of_a_closed_company_are_those_it_named() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    Viewer taiwan = assignedThoughClosed(made);
    jdbc.sql(
            """
            insert into contact (public_id, company_id, name, email, language, source_kind, created_at, updated_at)
            values ('UnnamedContact00000001', :company, 'Unnamed Person', 'unnamed@example.com', 'ja', 'office', now(), now())
            """)
        .param("company", buyer.value())
        .update();
    String contacts = "/introductions/" + made.id() + "/contacts";
    assertThat(pages.open(contacts, made.office()).body()).contains("Unnamed Person");
    assertThat(pages.open(contacts, taiwan).body()).doesNotContain("Unnamed Person");
  }

  @Test
  void a_closed_company_is_no_candidate_and_its_postings_are_in_no_list_or_review() {
    CaseApp.Pair pair = pairs.pair();
    Viewer japan = desks.person("JP", null);
    Viewer taiwan = desks.person("TW", null);
    String candidates = "/gaps/" + pair.gap() + "/matches";
    assertThat(pages.open(candidates, japan).body()).contains(pair.offer());
    desks.share(pair.offerCompany(), "own_desk");
    japan = desks.again(japan);
    assertThat(pages.open(candidates, japan).body()).doesNotContain(pair.offer());
    assertThat(status(candidates + "/" + pair.offer(), japan)).isEqualTo(404);
    assertThat(status("/offers/" + pair.offer(), japan)).isEqualTo(404);
    assertThat(pages.open("/offers", japan).body()).doesNotContain(pair.offer());
    assertThat(pages.open(candidates, desks.again(taiwan)).body()).contains(pair.offer());

    CompanyId closed = world.japaneseCompany();
    String waiting = world.submitted(GapApp.World.machinedParts(closed));
    assertThat(pages.open("/desk/review", taiwan).body()).contains(waiting);
    assertThat(pages.open("/desk?kind=review", taiwan).body()).contains(waiting);
    desks.share(closed, "own_desk");
    taiwan = desks.again(taiwan);
    assertThat(pages.open("/desk/review", taiwan).body()).doesNotContain(waiting);
    assertThat(pages.open("/desk?kind=review", taiwan).body()).doesNotContain(waiting);
    assertThat(pages.open("/desk?kind=review", japan).body()).contains(waiting);
  }

  private int status(String path, Viewer viewer) {
    return pages.open(path, viewer).status();
  }

  /** Whether the case is among those that are listed and counted for this person. */
  private boolean lists(OpenedCases.Case made, Viewer viewer) {
    var all = reads.list(CaseReads.Filter.OPEN, 0, 1000, viewer);
    assertThat(reads.count(CaseReads.Filter.OPEN, viewer)).isEqualTo(all.size());
    return all.stream().anyMatch(row -> row.publicId().equals(made.id()));
  }
}
