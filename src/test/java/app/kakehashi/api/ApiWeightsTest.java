package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiApp
class ApiWeightsTest {
  private static final String WEIGHTS = "/api/v1/weights";
  private static final String JSON = "application/json";
  private final JsonMapper json = new JsonMapper();
  private final ApiWorld world;

  ApiWeightsTest(ApiWorld world) {
    this.world = world;
  }

  @AfterEach
  void back_to_what_the_software_brings() {
    ApiClient office = world.office(Role.SECRETARIAT);
    JsonNode now = office.get(WEIGHTS).json();
    if (value(now, "japan-text", "value") != value(now, "japan-text", "shipped")) {
      JsonNode page = office.get(WEIGHTS + "/releases?size=100").json();
      JsonNode first = page.path("items").get(page.path("items").size() - 1);
      Map<String, Object> settings = new LinkedHashMap<>();
      first
          .path("settings")
          .forEach(
              one -> settings.put(one.path("code").asString(), one.path("value").decimalValue()));
      sign(office, settings, now.path("version").asString(), "back");
    }
  }

  @Test
  void the_office_reads_tries_and_signs_weights() {
    ApiClient office = world.office(Role.SECRETARIAT);
    JsonNode before = office.get(WEIGHTS, Map.of("Accept-Language", "ja")).json();
    String version = before.path("version").asString();
    assertThat(before.path("settings").size()).isEqualTo(30);
    assertThat(before.at("/settings/0/name").asString()).contains("日本側");

    JsonNode trial =
        office
            .post(WEIGHTS + "/trial", JSON, body(Map.of("settings", Map.of("japan-text", 34))))
            .json();
    assertThat(trial.path("gaps").asInt()).isPositive().isEqualTo(trial.path("openGaps").asInt());
    assertThat(trial.path("before").has("accepted")).isTrue();
    assertThat(office.get(WEIGHTS).json().path("version").asString()).isEqualTo(version);

    ApiClient.Answer signed = sign(office, Map.of("japan-text", 42), version, "words");
    assertThat(signed.status()).isEqualTo(201);
    assertThat(signed.json().path("previous").asString()).isEqualTo(version);
    assertThat(signed.json().path("signedBy").asString()).isNotBlank();
    JsonNode list = office.get("/api/v1/gaps/" + world.namedGap + "/matches").json();
    assertThat(list.path("modelVersion").asString())
        .isEqualTo(signed.json().path("version").asString());

    assertThat(sign(office, Map.of("japan-text", 41), version, "late").status()).isEqualTo(409);
    assertThat(office.get(WEIGHTS + "/releases").json().at("/items/0/note").asString())
        .isEqualTo("words");
  }

  @Test
  void what_cannot_be_signed_says_why_and_changes_nothing() {
    ApiClient office = world.office(Role.ADMIN);
    String version = office.get(WEIGHTS).json().path("version").asString();
    for (Map<String, Object> settings :
        List.<Map<String, Object>>of(
            Map.of("japan-text", 90), Map.of("band-check", 80), Map.of("no-such", 1), Map.of())) {
      ApiClient.Answer answer = sign(office, settings, version, "why");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
    assertThat(sign(office, Map.of("japan-text", 41), version, " ").status()).isEqualTo(422);
    assertThat(office.post(WEIGHTS + "/releases", JSON, "{}").status()).isEqualTo(422);
    assertThat(office.get(WEIGHTS).json().path("version").asString()).isEqualTo(version);
  }

  @Test
  void nobody_else_finds_weights_or_decisions() {
    ApiClient member = world.member(world.gearMaker);
    for (String path : List.of(WEIGHTS, WEIGHTS + "/releases", WEIGHTS + "/decisions")) {
      assertThat(member.get(path).status()).isEqualTo(404);
      assertThat(world.nobody().get(path).status()).isEqualTo(401);
      assertThat(world.office(Role.SECRETARIAT).get(path).status()).isEqualTo(200);
    }
    assertThat(member.post(WEIGHTS + "/trial", JSON, body(Map.of())).status()).isEqualTo(404);
    assertThat(sign(member, Map.of("japan-text", 41), "x", "mine").status()).isEqualTo(404);
  }

  private ApiClient.Answer sign(
      ApiClient by, Map<String, ?> settings, String previous, String note) {
    return by.post(
        WEIGHTS + "/releases",
        JSON,
        body(Map.of("settings", settings, "previous", previous, "note", note)));
  }

  private String body(Map<String, ?> body) {
    return json.writeValueAsString(body);
  }

  private static double value(JsonNode release, String code, String field) {
    return release
        .path("settings")
        .valueStream()
        .filter(one -> one.path("code").asString().equals(code))
        .findFirst()
        .orElseThrow()
        .path(field)
        .asDouble();
  }
}
