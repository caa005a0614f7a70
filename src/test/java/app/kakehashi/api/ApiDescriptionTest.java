package app.kakehashi.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Role;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.gap.GapKind;
import app.kakehashi.offer.ProductType;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@ApiApp
class ApiDescriptionTest {
  private final ApiWorld world;
  private final RequestMappingHandlerMapping handlers;

  ApiDescriptionTest(
      ApiWorld world,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.world = world;
    this.handlers = handlers;
  }

  private ApiDescription description() {
    ApiClient.Answer answer = world.nobody().get("/api/v1/openapi");
    assertThat(answer.status()).isEqualTo(200);
    return new ApiDescription(answer.json());
  }

  @Test
  void the_description_is_open_and_tells_how_to_come_in() {
    JsonNode document = description().document();

    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/info/title").asString()).isEqualTo("Kakehashi API");
    assertThat(document.at("/info/version").asString()).isEqualTo("1");
    assertThat(document.at("/components/securitySchemes/token/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/security/0").has("token")).isTrue();
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
  }

  @Test
  void every_handler_of_the_API_is_described_and_nothing_else() {
    Set<String> handled = new TreeSet<>();
    handlers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi")) {
                  for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    handled.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path);
                  }
                }
              }
            });

    assertThat(handled).contains("get /api/v1/companies", "get /api/v1/gaps/{id}");
    assertThat(description().operations().keySet()).containsExactlyInAnyOrderElementsOf(handled);
  }

  @Test
  void every_operation_says_what_it_does_what_it_takes_and_which_problems_it_knows() {
    ApiDescription description = description();
    description
        .operations()
        .forEach(
            (name, operation) -> {
              assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
              assertThat(operation.path("description").asString("")).as(name).isNotBlank();
              assertThat(operation.path("tags").isEmpty()).as(name).isFalse();
              assertThat(operation.has("security")).as(name + " opts out").isFalse();
              operation
                  .path("parameters")
                  .forEach(
                      parameter ->
                          assertThat(
                                  description.resolve(parameter).path("description").asString(""))
                              .as(name + " " + parameter)
                              .isNotBlank());
              for (String status : new String[] {"400", "401", "404", "500"}) {
                assertThat(
                        description
                            .resolve(operation.path("responses").path(status))
                            .at("/content/application~1problem+json/schema/$ref")
                            .asString(""))
                    .as(name + " " + status)
                    .endsWith("/Problem");
              }
            });
  }

  @Test
  void every_property_of_every_answer_has_a_description() {
    Set<String> bare = new TreeSet<>();
    description()
        .document()
        .at("/components/schemas")
        .properties()
        .forEach(
            schema ->
                schema
                    .getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                        property -> {
                          boolean described =
                              property.getValue().has("description")
                                  || property.getValue().has("$ref");
                          if (!described && !schema.getKey().equals("Money")) {
                            bare.add(schema.getKey() + "." + property.getKey());
                          }
                        }));
    assertThat(bare).isEmpty();
  }

  @Test
  void every_documented_GET_answers_as_documented() {
    ApiDescription description = description();
    ApiClient admin = world.office(Role.ADMIN);
    String imported =
        admin
            .post("/api/v1/imports?kind=companies", "text/csv", ApiWorld.LIST)
            .json()
            .path("id")
            .asString();
    Map<String, String> ids =
        Map.of(
            "/api/v1/companies",
            world.robotMaker.publicId(),
            "/api/v1/gaps",
            world.namedGap,
            "/api/v1/offers",
            world.offer,
            "/api/v1/introductions",
            world.suggestedCase(),
            "/api/v1/imports",
            imported,
            "/api/v1/rounds",
            admin.send("POST", "/api/v1/rounds", Map.of()).json().at("/round/id").asString());
    description
        .operations()
        .forEach(
            (name, operation) -> {
              String path = name.substring(name.indexOf(' ') + 1);
              String root = path.replaceFirst("/\\{.*", "");
              if (!name.startsWith("get ")) {
                return;
              }
              ApiClient reader = isOfOffice(path) ? admin : world.member(ownerOf(path));
              ApiClient.Answer answer =
                  reader.get(path.replace("{id}", ids.getOrDefault(root, "")));
              assertThat(answer.status()).as(name).isEqualTo(200);
              assertThat(answer.header("Content-Type")).as(name).isEqualTo("application/json");
              assertThat(description.surplus(answer.json(), description.answerOf(operation, "200")))
                  .as(name)
                  .isEmpty();
            });
  }

  private static boolean isOfOffice(String path) {
    return path.contains("/imports")
        || path.contains("/rounds")
        || path.contains("/weights")
        || path.endsWith("/teams");
  }

  private CompanyIntake.Applied ownerOf(String path) {
    return path.startsWith("/api/v1/offers") ? world.robotMaker : world.gearMaker;
  }

  @Test
  void every_documented_value_of_a_parameter_of_a_list_is_accepted() {
    ApiClient member = world.member(world.gearMaker);
    description()
        .operations()
        .forEach(
            (name, operation) -> {
              if (!name.startsWith("get ") || name.contains("{")) {
                return;
              }
              for (JsonNode parameter : operation.path("parameters")) {
                for (JsonNode value : parameter.at("/schema/enum")) {
                  String address =
                      name.substring(4)
                          + "?"
                          + parameter.path("name").asString()
                          + "="
                          + value.asString();
                  assertThat(member.get(address).status()).as(address).isEqualTo(200);
                }
              }
            });
  }

  @Test
  void the_documented_kinds_are_all_there_are() {
    assertThat(valuesOf("get /api/v1/gaps", "kind"))
        .containsExactlyElementsOf(Arrays.stream(GapKind.values()).map(GapKind::code).toList());
    assertThat(valuesOf("get /api/v1/offers", "type"))
        .containsExactlyElementsOf(
            Arrays.stream(ProductType.values()).map(ProductType::code).toList());
    assertThat(valuesOf("post /api/v1/imports", "listCounts"))
        .containsExactlyElementsOf(CompanyIntake.FIELDS);
  }

  private Set<String> valuesOf(String operation, String parameter) {
    Set<String> values = new java.util.LinkedHashSet<>();
    JsonNode found = description().operations().get(operation);
    assertThat(found).isNotNull();
    for (JsonNode candidate : found.path("parameters")) {
      if (candidate.path("name").asString("").equals(parameter)) {
        candidate.at("/schema/enum").forEach(value -> values.add(value.asString()));
        candidate.at("/schema/items/enum").forEach(value -> values.add(value.asString()));
      }
    }
    return values;
  }
}
