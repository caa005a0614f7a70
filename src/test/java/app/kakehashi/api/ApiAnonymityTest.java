package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiAnonymityTest {
  private final ApiWorld world;

  ApiAnonymityTest(ApiWorld world) {
    this.world = world;
  }

  private String gap() {
    return "/api/v1/gaps/" + world.anonymousGap;
  }

  @Test
  void a_stranger_learns_from_an_anonymous_gap_nothing_that_names_its_company() {
    ApiClient stranger = world.member(world.robotMaker);
    String alone = stranger.get(gap()).body();
    String inList = "";
    for (JsonNode item : stranger.get("/api/v1/gaps").json().path("items")) {
      if (item.path("id").asString().equals(world.anonymousGap)) {
        inList = item.toString();
      }
    }

    assertThat(inList).isNotEmpty();
    for (String answer : List.of(alone, inList)) {
      assertThat(answer)
          .doesNotContain(ApiWorld.REVEALING)
          .doesNotContain(world.gearMaker.publicId())
          .doesNotContain("JP-43");
    }
  }

  @Test
  void a_stranger_sees_what_at_least_five_companies_share() {
    JsonNode gap = world.member(world.robotMaker).get(gap()).json();

    assertThat(gap.path("anonymous").asBoolean()).isTrue();
    assertThat(gap.has("company")).isFalse();
    assertThat(gap.at("/profile/sector/code").asString()).isEqualTo("28");
    assertThat(gap.at("/profile/size/code").asString()).isEqualTo("under_300");
  }

  @Test
  void its_own_people_and_the_office_see_whose_it_is() {
    for (ApiClient reader :
        List.of(world.member(world.gearMaker), world.office(Role.SECRETARIAT))) {
      assertThat(reader.get(gap()).json().at("/company/id").asString())
          .isEqualTo(world.gearMaker.publicId());
    }
  }

  @Test
  void an_anonymous_gap_reacts_to_no_filter_by_region() {
    String ids =
        world
            .member(world.robotMaker)
            .get("/api/v1/gaps?block=" + blockOfKumamoto())
            .json()
            .path("items")
            .toString();

    assertThat(ids).contains(world.namedGap).doesNotContain(world.anonymousGap);
  }

  private String blockOfKumamoto() {
    return world
        .office(Role.SECRETARIAT)
        .get(gap())
        .json()
        .at("/place/regionBlock/code")
        .asString();
  }
}
