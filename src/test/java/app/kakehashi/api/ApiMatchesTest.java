package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import app.kakehashi.shared.PublicId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiMatchesTest {
  private final ApiWorld world;

  ApiMatchesTest(ApiWorld world) {
    this.world = world;
  }

  private String ofGap() {
    return "/api/v1/gaps/" + world.namedGap + "/matches";
  }

  private String ofOffer() {
    return "/api/v1/offers/" + world.offer + "/matches";
  }

  @Test
  void a_company_reads_band_bars_three_reasons_and_one_point_of_each_match() {
    JsonNode page =
        world.member(world.gearMaker).get(ofGap(), Map.of("Accept-Language", "ja")).json();

    JsonNode match = page.at("/items/0");
    assertThat(match.path("rank").asInt()).isEqualTo(1);
    assertThat(match.at("/counterpart/id").asString()).isEqualTo(world.offer);
    assertThat(match.at("/counterpart/companyId").asString())
        .isEqualTo(world.robotMaker.publicId());
    assertThat(match.at("/band/code").asString()).isIn("introduce", "check");
    assertThat(match.at("/band/name").asString()).isNotBlank();
    assertThat(match.path("bars").valueStream().map(bar -> bar.at("/criterion/code").asString()))
        .containsExactly("sector", "size", "region");
    assertThat(match.path("strengths").size()).isBetween(1, 3);
    assertThat(match.path("points").size()).isEqualTo(1);
  }

  @Test
  void numbers_behind_a_match_are_for_the_office() {
    JsonNode forCompany = world.member(world.gearMaker).get(ofGap()).json().at("/items/0");
    JsonNode forOffice = world.office(Role.SECRETARIAT).get(ofGap()).json().at("/items/0");

    assertThat(forCompany.has("figures")).isFalse();
    JsonNode japan = forOffice.at("/figures/japan");
    double sum = japan.path("base").asDouble() + japan.path("caps").asDouble();
    for (JsonNode line : japan.path("lines")) {
      sum += line.path("points").asDouble();
    }
    assertThat(sum)
        .isCloseTo(japan.path("score").asDouble(), org.assertj.core.data.Offset.offset(.01));
  }

  @Test
  void each_side_reads_the_reasons_of_its_own_score() {
    Map<String, String> english = Map.of("Accept-Language", "en");
    String forGap = world.member(world.gearMaker).get(ofGap(), english).json().toString();
    String forOffer = world.member(world.robotMaker).get(ofOffer(), english).json().toString();

    assertThat(forGap)
        .doesNotContain("your company offers", "revenue", "order value", "introductions")
        .doesNotContain("request is described", "Payment, rights");
    assertThat(forOffer)
        .contains("your company offers")
        .doesNotContain("shared terms", "Holds what is asked", "has verified this company");
  }

  @Test
  void matches_of_another_company_answer_as_those_of_nothing() {
    ApiClient stranger = world.member(world.stranger);

    ApiClient.Answer others = stranger.get(ofGap());
    ApiClient.Answer missing = stranger.get("/api/v1/gaps/" + PublicId.next() + "/matches");

    assertThat(others.status()).isEqualTo(404);
    assertThat(others.body()).isEqualTo(missing.body());
  }

  @Test
  void an_anonymous_gap_stays_anonymous_among_the_matches_of_an_offer() {
    JsonNode page = world.member(world.robotMaker).get(ofOffer()).json();

    String anonymous = "";
    for (JsonNode item : page.path("items")) {
      if (item.at("/counterpart/id").asString().equals(world.anonymousGap)) {
        anonymous = item.toString();
      }
    }
    assertThat(anonymous)
        .isNotEmpty()
        .doesNotContain(ApiWorld.REVEALING)
        .doesNotContain(world.gearMaker.publicId())
        .doesNotContain("JP-43");
  }

  @Test
  void a_posting_that_is_not_published_has_no_matches() {
    JsonNode page =
        world.member(world.gearMaker).get("/api/v1/gaps/" + world.submittedGap + "/matches").json();

    assertThat(page.path("items").isEmpty()).isTrue();
    assertThat(page.path("total").asInt()).isZero();
  }

  @Test
  void as_many_come_as_are_asked_for_up_to_fifty() {
    ApiClient member = world.member(world.robotMaker);

    assertThat(member.get(ofOffer() + "?limit=1").json().path("items").size()).isEqualTo(1);
    assertThat(member.get(ofOffer() + "?limit=50").status()).isEqualTo(200);
    assertThat(member.get(ofOffer() + "?limit=51").json().path("parameter").asString())
        .isEqualTo("limit");
    assertThat(member.get(ofOffer() + "?preset=sector_size_region").status()).isEqualTo(200);
    assertThat(member.get(ofOffer() + "?preset=mine").json().path("parameter").asString())
        .isEqualTo("preset");
  }
}
