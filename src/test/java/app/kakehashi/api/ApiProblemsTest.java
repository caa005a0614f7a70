package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.PublicId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiProblemsTest {
  private final ApiWorld world;

  ApiProblemsTest(ApiWorld world) {
    this.world = world;
  }

  private static JsonNode problem(ApiClient.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString()).isEqualTo("about:blank");
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    return problem;
  }

  @Test
  void nobody_comes_in_without_a_valid_token() {
    for (ApiClient client :
        List.of(
            world.nobody(),
            world.withToken("kkh_" + "A".repeat(43)),
            world.withToken("nonsense"))) {
      ApiClient.Answer answer = client.get("/api/v1/gaps");
      problem(answer, 401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @Test
  void a_problem_is_told_in_the_language_of_the_reader() {
    ApiClient.Answer japanese = world.nobody().get("/api/v1/gaps", Map.of("Accept-Language", "ja"));

    assertThat(problem(japanese, 401).path("detail").asString()).contains("アクセストークン");
    assertThat(japanese.header("Content-Language")).isEqualTo("ja");
  }

  @Test
  void what_is_not_for_the_reader_answers_exactly_as_what_does_not_exist() {
    ApiClient stranger = world.member(world.stranger);

    ApiClient.Answer hidden = stranger.get("/api/v1/gaps/" + world.submittedGap);
    ApiClient.Answer missing = stranger.get("/api/v1/gaps/" + PublicId.next());

    problem(hidden, 404);
    assertThat(hidden.body()).isEqualTo(missing.body());
    assertThat(hidden.raw().headers().map().keySet())
        .isEqualTo(missing.raw().headers().map().keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/gaps/0",
        "/api/v1/gaps/-1",
        "/api/v1/offers/9223372036854775807",
        "/api/v1/companies/..%2Fx",
        "/api/v1/companies/none",
        "/api/v1/nothing",
        "/api/v2/gaps"
      })
  void an_address_of_nothing_is_not_found(String path) {
    ApiClient.Answer answer = world.member(world.stranger).get(path);
    assertThat(answer.status()).as(path).isIn(400, 404);
  }

  @Test
  void the_id_of_another_kind_of_thing_finds_nothing() {
    ApiClient member = world.member(world.gearMaker);

    problem(member.get("/api/v1/offers/" + world.namedGap), 404);
    problem(member.get("/api/v1/gaps/" + world.offer), 404);
    problem(member.get("/api/v1/companies/" + world.offer), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/companies?size=101, size",
    "/api/v1/companies?size=0, size",
    "/api/v1/companies?size=1e9, size",
    "/api/v1/companies?page=0, page",
    "/api/v1/companies?page=-1, page",
    "/api/v1/companies?page=10001, page",
    "/api/v1/companies?page=2147483648, page",
    "/api/v1/companies?page=abc, page",
    "/api/v1/companies?sort=company.contact.email, sort",
    "/api/v1/companies?country=XX, country",
    "/api/v1/companies?sector=zz, sector",
    "/api/v1/gaps?kind=nothing, kind",
    "/api/v1/gaps?mode=nothing, mode",
    "/api/v1/gaps?field=nothing, field",
    "/api/v1/gaps?block=nothing, block",
    "/api/v1/offers?type=nothing, type"
  })
  void a_parameter_outside_its_range_is_named(String path, String parameter) {
    JsonNode problem = problem(world.member(world.gearMaker).get(path), 400);

    assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
    assertThat(problem.path("detail").asString()).contains(parameter);
  }

  @Test
  void another_method_is_refused_with_those_that_are_answered() {
    ApiClient.Answer answer =
        world.member(world.gearMaker).send("DELETE", "/api/v1/gaps", Map.of());

    problem(answer, 405);
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void another_media_type_is_refused() {
    ApiClient.Answer answer =
        world.member(world.gearMaker).get("/api/v1/gaps", Map.of("Accept", "text/csv"));

    problem(answer, 406);
  }

  @Test
  void an_unexpected_fault_is_told_by_its_number_and_without_inner_detail() {
    ApiClient.Answer answer = world.member(world.gearMaker).get("/api/faulty");

    assertThat(problem(answer, 500).path("incident").asString()).hasSize(8);
    assertThat(answer.body()).doesNotContain(FaultyApi.INNER, "Exception", "app.kakehashi");
  }

  @Test
  void a_change_made_on_an_old_version_is_a_conflict() {
    problem(world.member(world.gearMaker).get("/api/stale"), 409);
  }

  @Test
  void a_text_no_database_can_hold_is_no_fault_of_ours() {
    ApiClient.Answer answer = world.member(world.gearMaker).get("/api/v1/companies?query=%00");

    assertThat(answer.status()).as(answer.body()).isIn(200, 400);
  }

  @Test
  void people_still_get_pages() {
    ApiClient.Answer answer = world.nobody().get("/nothing-here", Map.of("Accept", "text/html"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("<h1");
  }
}
