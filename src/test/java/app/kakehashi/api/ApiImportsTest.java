package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import app.kakehashi.listimport.WorkbookFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiImportsTest {
  private static final String COMPANIES = "/api/v1/imports?kind=companies";

  private final ApiWorld world;
  private final JdbcClient jdbc;

  ApiImportsTest(ApiWorld world, JdbcClient jdbc) {
    this.world = world;
    this.jdbc = jdbc;
  }

  @Test
  void rows_of_which_two_look_like_one_record_can_be_read_apart() {
    ApiClient admin = world.office(Role.ADMIN);
    String list =
        """
        会社名,電話
        所在地,FAX
        株式会社八代甲,0965-51-1111
        熊本県八代市松江城町1-1,0965-51-1112
        株式会社八代乙,0965-52-2222
        熊本県八代市松江城町2-2,0965-52-2223
        """;
    assertThat(rowsOf(admin.post(COMPANIES, "text/csv", list))).isEqualTo(2);
    assertThat(rowsOf(admin.post(COMPANIES + "&rows=apart", "text/csv", list)))
        .as("the second row of headings too")
        .isEqualTo(5);
    assertThat(parameterOf(admin.post(COMPANIES + "&rows=x", "text/csv", list))).isEqualTo("rows");
  }

  private static int rowsOf(ApiClient.Answer uploaded) {
    return uploaded.json().at("/rows/total").asInt();
  }

  @Test
  void a_list_is_checked_first_and_written_when_it_is_committed() {
    ApiClient admin = world.office(Role.ADMIN);
    String list =
        """
        会社名,所在地,従業員数
        株式会社宇土電装,熊本県宇土市浦田町51,30
        """;

    ApiClient.Answer uploaded = admin.post(COMPANIES + "&name=members.csv", "text/csv", list);

    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(202);
    String path = uploaded.header("Location");
    JsonNode checked = admin.get(path).json();
    assertThat(checked).isEqualTo(uploaded.json());
    assertThat(checked.at("/status/code").asString()).isEqualTo("checked");
    assertThat(checked.path("file").asString()).isEqualTo("members.csv");
    assertThat(checked.at("/rows/total").asInt()).isEqualTo(1);
    assertThat(checked.at("/rows/created").asInt()).isEqualTo(1);

    String commit = path + "/commit?version=" + checked.path("version").asLong();
    JsonNode committed = admin.send("POST", commit, Map.of()).json();
    assertThat(committed.at("/status/code").asString()).isEqualTo("committed");
    JsonNode row = admin.get(path + "/rows?show=new").json().at("/items/0");
    assertThat(row.path("name").asString()).isEqualTo("株式会社宇土電装");
    assertThat(admin.get("/api/v1/companies/" + row.path("subject").asString()).status())
        .isEqualTo(200);

    assertThat(admin.send("POST", commit, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_list_is_taken_back_but_what_later_work_depends_on() {
    ApiClient admin = world.office(Role.ADMIN);
    String kept = "株式会社宇土残存,熊本県宇土市浦田町51,30\n";
    String path = committed(admin, kept + "株式会社宇土撤去,熊本県宇土市浦田町51,30\n");
    String later = committed(admin, kept);

    JsonNode undone = takenBack(admin, path);
    assertThat(undone.at("/status/code").asString()).isEqualTo("taken_back");
    assertThat(undone.at("/undone/records").asInt()).isEqualTo(1);
    assertThat(undone.at("/undone/stayed/0/reason/code").asString()).isEqualTo("later_list");
    assertThat(undone.at("/undone/stayed/0/records").asInt()).isEqualTo(1);
    JsonNode rows = admin.get(path + "/rows").json();
    assertThat(rows.at("/items/0/stayed/code").asString()).isEqualTo("later_list");
    assertThat(rows.at("/items/1").has("stayed")).isFalse();
    assertThat(rows.at("/items/1").has("subject")).isFalse();

    assertThat(admin.send("POST", path + "/taking-back?version=0", Map.of()).status())
        .isEqualTo(409);
    takenBack(admin, later);
    assertThat(takenBack(admin, path).at("/undone/records").asInt()).isEqualTo(2);
  }

  private static String committed(ApiClient admin, String rows) {
    String path = admin.post(COMPANIES, "text/csv", "会社名,所在地,従業員数\n" + rows).header("Location");
    act(admin, path, "/commit?version=");
    return path;
  }

  private static JsonNode takenBack(ApiClient admin, String path) {
    return act(admin, path, "/taking-back?version=");
  }

  private static JsonNode act(ApiClient admin, String path, String act) {
    long version = admin.get(path).json().path("version").asLong();
    ApiClient.Answer answer = admin.send("POST", path + act + version, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void how_a_list_meets_what_is_known_can_be_chosen_as_on_its_page() {
    ApiClient admin = world.office(Role.ADMIN);
    String head = "会員番号,会社名,所在地,従業員数,担当者,メール\n";
    String row = "U-1,株式会社宇土版,熊本県宇土市浦田町51,";
    String first =
        admin
            .post(COMPANIES, "text/csv", head + row + "30,宇土 太郎,taro@uto-han.example\n")
            .header("Location");
    act(admin, first, "/commit?tell=false&version=");
    assertThat(
            jdbc.sql("select count(*) from mail_outbox where recipient = 'taro@uto-han.example'")
                .query(Integer.class)
                .single())
        .isZero();
    String id = first.substring(first.lastIndexOf('/') + 1);
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, at)
            select id, 'employees', 'office', now() from company where official_name = '株式会社宇土版'
            """)
        .update();

    String later = head + row + "40,,\nU-2,株式会社宇土新版,熊本県宇土市浦田町52,5,,\n";
    assertThat(admin.post(COMPANIES, "text/csv", later).json().at("/rows/same").asInt())
        .as("people are believed")
        .isEqualTo(1);
    JsonNode counts =
        admin.post(COMPANIES + "&listCounts=employees&editionOf=" + id, "text/csv", later).json();
    assertThat(counts.at("/rows/changed").asInt()).as(counts.toString()).isEqualTo(1);
    assertThat(parameterOf(admin.post(COMPANIES + "&listCounts=name", "text/csv", ApiWorld.LIST)))
        .isEqualTo("listCounts");
    assertThat(parameterOf(admin.post(COMPANIES + "&editionOf=x", "text/csv", ApiWorld.LIST)))
        .isEqualTo("editionOf");
    act(
        admin,
        admin.post(COMPANIES + "&editionOf=none", "text/csv", later).header("Location"),
        "/commit?version=");
  }

  @Test
  void a_list_may_come_as_a_workbook() {
    byte[] workbook =
        WorkbookFile.ofTexts(List.of(List.of("会社名", "所在地"), List.of("株式会社表計算", "熊本県宇土市浦田町51")))
            .bytes();
    ApiClient.Answer uploaded =
        world
            .office(Role.ADMIN)
            .post(
                COMPANIES + "&sheet=Sheet1",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook);
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(202);
    assertThat(uploaded.json().path("sheet").asString()).isEqualTo("Sheet1");
    assertThat(uploaded.json().has("encoding")).isFalse();
    assertThat(uploaded.json().at("/rows/created").asInt()).isEqualTo(1);
  }

  @Test
  void a_list_may_come_as_a_file_of_a_form() {
    String form =
        """
        --x\r
        Content-Disposition: form-data; name="file"; filename="members.csv"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --x--\r
        """
            .formatted(ApiWorld.LIST);

    ApiClient.Answer uploaded =
        world.office(Role.ADMIN).post(COMPANIES, "multipart/form-data; boundary=x", form);

    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(202);
    assertThat(uploaded.json().at("/rows/total").asInt()).isEqualTo(2);
  }

  @Test
  void people_and_relations_of_known_companies_come_as_the_same_files() {
    ApiClient admin = world.office(Role.ADMIN);
    written(admin, "companies", "会員番号,会社名,国\nAPI-1,株式会社接続先,日本\n");
    JsonNode people =
        written(admin, "contacts", "会員番号,氏名,メールアドレス\nAPI-1,接続 太郎,taro@setsuzoku.example\n");
    assertThat(people.at("/items/0/name").asString()).isEqualTo("接続 太郎 · 株式会社接続先");
    assertThat(people.at("/items/0/subject").asString()).hasSize(22);
    JsonNode relations = written(admin, "relations", "会員番号,所属団体,拠点国\nAPI-1,接続商工会議所,タイ\n");
    assertThat(relations.at("/items/0/changes")).hasSize(2);
    assertThat(admin.get("/api/v1/companies/" + relations.at("/items/0/subject").asString()).body())
        .contains("\"TH\"");
    for (String kind : List.of("contacts", "relations")) {
      assertThat(
              world
                  .office(Role.SECRETARIAT)
                  .post("/api/v1/imports?kind=" + kind, "text/csv", ApiWorld.LIST)
                  .status())
          .isEqualTo(404);
    }
  }

  /** Rows of a list that was checked and committed. */
  private static JsonNode written(ApiClient admin, String kind, String list) {
    ApiClient.Answer checked = admin.post("/api/v1/imports?kind=" + kind, "text/csv", list);
    assertThat(checked.status()).as(checked.body()).isEqualTo(202);
    String path = checked.header("Location");
    String commit = path + "/commit?version=" + checked.json().path("version").asLong();
    assertThat(admin.send("POST", commit, Map.of()).json().at("/status/code").asString())
        .isEqualTo("committed");
    return admin.get(path + "/rows").json();
  }

  @Test
  void a_file_of_no_use_is_refused_with_the_reason_in_words() {
    ApiClient.Answer answer =
        world.office(Role.ADMIN).post(COMPANIES, "text/csv", "%PDF-1.7 not a list");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString()).contains("PDF");
  }

  @Test
  void what_is_missing_or_unknown_is_named() {
    ApiClient admin = world.office(Role.ADMIN);

    assertThat(parameterOf(admin.post("/api/v1/imports", "text/csv", ApiWorld.LIST)))
        .isEqualTo("kind");
    assertThat(parameterOf(admin.post("/api/v1/imports?kind=people", "text/csv", ApiWorld.LIST)))
        .isEqualTo("kind");
    assertThat(parameterOf(admin.post(COMPANIES + "&encoding=x", "text/csv", ApiWorld.LIST)))
        .isEqualTo("encoding");
    assertThat(admin.post(COMPANIES, "application/json", "{}").status()).isEqualTo(415);
  }

  private static String parameterOf(ApiClient.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    return answer.json().path("parameter").asString();
  }

  @Test
  void companies_are_brought_in_by_admins_alone() {
    String path =
        world.office(Role.ADMIN).post(COMPANIES, "text/csv", ApiWorld.LIST).header("Location");

    for (ApiClient other : List.of(world.office(Role.SECRETARIAT), world.member(world.gearMaker))) {
      assertThat(other.post(COMPANIES, "text/csv", ApiWorld.LIST).status()).isEqualTo(404);
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.get(path + "/rows").status()).isEqualTo(404);
      assertThat(other.send("POST", path + "/commit?version=0", Map.of()).status()).isEqualTo(404);
    }
  }
}
