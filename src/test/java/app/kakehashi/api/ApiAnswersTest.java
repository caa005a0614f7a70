package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiAnswersTest {
  private final ApiWorld world;

  ApiAnswersTest(ApiWorld world) {
    this.world = world;
  }

  @Test
  void a_page_says_where_it_stands_in_the_list() {
    JsonNode page = world.member(world.robotMaker).get("/api/v1/companies?page=2&size=3").json();

    assertThat(page.path("page").asInt()).isEqualTo(2);
    assertThat(page.path("size").asInt()).isEqualTo(3);
    assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(8);
    assertThat(page.path("items").size()).isEqualTo(3);
  }

  @Test
  void a_page_beyond_the_last_is_empty() {
    JsonNode page = world.member(world.robotMaker).get("/api/v1/gaps?page=50").json();

    assertThat(page.path("items").isEmpty()).isTrue();
    assertThat(page.path("total").asInt()).isEqualTo(2);
  }

  @Test
  void companies_are_found_by_any_spelling_and_country() {
    String query = URLEncoder.encode("㈱高山歯車", StandardCharsets.UTF_8);

    JsonNode page =
        world.member(world.robotMaker).get("/api/v1/companies?country=JP&query=" + query).json();

    assertThat(page.path("total").asInt()).isEqualTo(1);
    JsonNode company = page.at("/items/0");
    assertThat(company.path("id").asString()).isEqualTo(world.gearMaker.publicId());
    assertThat(company.at("/name/text").asString()).isEqualTo("株式会社髙山歯車製作所");
    assertThat(company.at("/name/language").asString()).isEqualTo("ja");
    assertThat(company.at("/country/code").asString()).isEqualTo("JP");
  }

  @Test
  void names_of_codes_come_in_the_language_that_is_accepted() {
    ApiClient reader = world.member(world.robotMaker);
    String path = "/api/v1/companies/" + world.gearMaker.publicId();

    ApiClient.Answer own = reader.get(path);
    ApiClient.Answer japanese = reader.get(path, Map.of("Accept-Language", "fr, ja;q=0.8"));
    ApiClient.Answer chinese = reader.get(path, Map.of("Accept-Language", "zh-TW"));

    assertThat(own.header("Content-Language")).isEqualTo("en");
    assertThat(own.json().at("/country/name").asString()).isEqualTo("Japan");
    assertThat(japanese.header("Content-Language")).isEqualTo("ja");
    assertThat(japanese.json().at("/region/name").asString()).isEqualTo("熊本県");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh-Hant");
    assertThat(chinese.json().at("/region/name").asString()).isEqualTo("熊本縣");
    assertThat(chinese.header("Vary")).contains("Accept-Language");
    assertThat(chinese.header("Cache-Control")).contains("no-store");
  }

  @Test
  void figures_of_a_company_are_for_its_own_people_and_the_office() {
    String path = "/api/v1/companies/" + world.gearMaker.publicId();

    assertThat(world.member(world.gearMaker).get(path).json().at("/figures/employees").asInt())
        .isEqualTo(120);
    assertThat(world.office(Role.SECRETARIAT).get(path).json().at("/figures/employees").asInt())
        .isEqualTo(120);
    JsonNode strangers = world.member(world.stranger).get(path).json();
    assertThat(strangers.has("figures")).isFalse();
    assertThat(strangers.at("/size/code").asString()).isEqualTo("under_300");
  }

  @Test
  void a_gap_says_over_the_API_what_its_page_says() {
    JsonNode gap =
        world
            .member(world.robotMaker)
            .get("/api/v1/gaps/" + world.namedGap, Map.of("Accept-Language", "ja"))
            .json();

    assertThat(gap.at("/kind/code").asString()).isEqualTo("supplier");
    assertThat(gap.at("/company/id").asString()).isEqualTo(world.gearMaker.publicId());
    assertThat(gap.at("/description/text").asString()).startsWith("月500台");
    assertThat(gap.at("/description/language").asString()).isEqualTo("ja");
    assertThat(gap.at("/place/region/code").asString()).isEqualTo("JP-43");
    assertThat(gap.path("sections").size()).isPositive();
    assertThat(gap.path("mine").asBoolean()).isFalse();
  }

  @Test
  void an_offer_says_over_the_API_what_its_page_says() {
    JsonNode offer = world.member(world.gearMaker).get("/api/v1/offers/" + world.offer).json();

    assertThat(offer.at("/title/text").asString()).isEqualTo("協作機器人用減速機");
    assertThat(offer.at("/title/language").asString()).isEqualTo("zh-Hant");
    assertThat(offer.at("/productType/code").asString()).isEqualTo("component");
    assertThat(offer.at("/company/id").asString()).isEqualTo(world.robotMaker.publicId());
  }

  @Test
  void lists_are_narrowed_by_codes() {
    ApiClient reader = world.member(world.robotMaker);

    assertThat(reader.get("/api/v1/gaps?kind=supplier").json().path("total").asInt()).isEqualTo(2);
    assertThat(reader.get("/api/v1/gaps?kind=talent").json().path("total").asInt()).isZero();
    assertThat(reader.get("/api/v1/gaps?mode=oem_odm").json().path("total").asInt()).isEqualTo(2);
    assertThat(reader.get("/api/v1/offers?type=component").json().path("total").asInt())
        .isEqualTo(1);
    assertThat(reader.get("/api/v1/offers?type=software").json().path("total").asInt()).isZero();
  }

  @Test
  void what_waits_for_its_review_is_for_its_company_and_the_office() {
    String path = "/api/v1/gaps/" + world.submittedGap;

    assertThat(world.member(world.gearMaker).get(path).json().at("/status/code").asString())
        .isEqualTo("submitted");
    assertThat(world.office(Role.ADMIN).get(path).status()).isEqualTo(200);
    assertThat(world.member(world.stranger).get(path).status()).isEqualTo(404);
    assertThat(world.member(world.gearMaker).get("/api/v1/gaps").json().path("total").asInt())
        .isEqualTo(3);
  }
}
