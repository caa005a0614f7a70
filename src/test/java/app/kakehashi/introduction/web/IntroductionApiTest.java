package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.service.CaseReads;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Introductions through the API: the permissions of the pages, states for the office only. */
@CaseApp
class IntroductionApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LIST = "/api/v1/introductions";

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final Accounts accounts;
  private final MockMvc mvc;

  IntroductionApiTest(
      CaseApp.Cases cases, GapApp.World world, CaseReads reads, Accounts accounts, MockMvc mvc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.accounts = accounts;
    this.mvc = mvc;
  }

  @Test
  void aCompanyReadsStepsAndTurnsTheOfficeStatesAndNames() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    cases.answer(id, LegRole.GAP, new Answer.Yes(), pair.japan());

    JsonNode own = json(get(LIST + "/" + id), pair.taiwan());
    assertThat(own.at("/step/code").asString()).isEqualTo("asking");
    assertThat(own.has("state")).isFalse();
    assertThat(own.at("/turn/ours").asBoolean()).isTrue();
    assertThat(own.at("/turn/answer").asBoolean()).isTrue();
    assertThat(own.at("/turn/due").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(own.at("/why/text").asString()).isEqualTo(CaseApp.Cases.WORDS.why());
    assertThat(own.toString()).doesNotContain(world.name(pair.gapCompany()));

    JsonNode all = json(get(LIST + "/" + id), office);
    assertThat(all.at("/state/code").asString()).isEqualTo("asking");
    assertThat(all.at("/companies/0/state/code").asString()).isEqualTo("yes");
    assertThat(all.toString()).contains(world.name(pair.gapCompany()));
    assertThat(json(get(LIST), pair.taiwan()).path("total").asInt()).isEqualTo(1);
    assertThat(json(get(LIST + "?size=100"), office).path("items").toString()).contains(id);
  }

  @Test
  void anAnswerCountsOnceAndOnlyForTheVersionThatWasRead() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    long version = json(get(LIST + "/" + id), pair.japan()).path("version").asLong();
    String body = "{\"version\": " + version + ", \"answer\": \"yes\"}";

    assertThat(send(post(LIST + "/" + id + "/answer"), body, pair.japan()).getStatus())
        .isEqualTo(200);
    assertThat(send(post(LIST + "/" + id + "/answer"), body, pair.japan()).getStatus())
        .isEqualTo(409);
    assertThat(reads.find(id, office).leg(LegRole.GAP).state()).isEqualTo(LegState.YES);
  }

  @Test
  void whatMustHoldFirstIsSaidInWords() throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    long version = reads.find(id, office).version();
    MockHttpServletResponse past =
        send(
            post(LIST + "/" + id + "/answer"),
            "{\"version\": " + version + ", \"answer\": \"not_now\", \"until\": \"2001-01-01\"}",
            pair.japan());
    assertThat(past.getStatus()).isEqualTo(422);
    assertThat(past.getContentAsString(StandardCharsets.UTF_8)).contains("after today");
    for (String wrong :
        new String[] {
          "{\"version\": " + version + ", \"answer\": \"perhaps\"}",
          "{\"version\": " + version + ", \"answer\": \"no\"}",
          "{\"version\": " + version + ", \"answer\": \"not_now\"}",
          "not json"
        }) {
      assertThat(send(post(LIST + "/" + id + "/answer"), wrong, pair.japan()).getStatus())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(
            send(
                    post(LIST + "/" + id + "/house"),
                    "{\"version\": "
                        + version
                        + ", \"matter\": \"meeting\", \"until\": \"2999-01-01\"}",
                    pair.japan())
                .getStatus())
        .isEqualTo(409);
  }

  @Test
  void aDecisionGoesToTheHouseAndComesBack() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.mutual(pair, office);
    String house = LIST + "/" + id + "/house";
    String taken =
        "{\"version\": %d, \"matter\": \"contract\", \"until\": \"2999-01-01\"}"
            .formatted(reads.find(id, office).version());
    assertThat(send(post(house), taken, pair.japan()).getStatus()).isEqualTo(200);
    assertThat(reads.find(id, office).leg(LegRole.GAP).promisedOn()).isPresent();

    String decided = "{\"version\": %d}".formatted(reads.find(id, office).version());
    assertThat(send(post(house + "-decision"), decided, pair.taiwan()).getStatus()).isEqualTo(409);
    assertThat(send(post(house + "-decision"), decided, pair.japan()).getStatus()).isEqualTo(200);
    assertThat(reads.find(id, office).leg(LegRole.GAP).promisedOn()).isEmpty();
    assertThat(send(post(house + "-decision"), decided, pair.japan()).getStatus()).isEqualTo(409);
  }

  @Test
  void strangersAndTheSideThatWasNotAskedFindNothing() throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    String missing = LIST + "/AAAAAAAAAAAAAAAAAAAAAA";
    for (Viewer viewer : new Viewer[] {world.stranger(), pair.taiwan()}) {
      assertThat(send(get(LIST + "/" + id), null, viewer).getContentAsString())
          .isEqualTo(send(get(missing), null, viewer).getContentAsString());
      for (Map.Entry<String, String> move :
          Map.of(
                  "/answer", "{\"version\": 0, \"answer\": \"yes\"}",
                  "/house", "{\"version\": 0, \"matter\": \"meeting\", \"until\": \"2999-01-01\"}",
                  "/house-decision", "{\"version\": 0}",
                  "/step",
                      "{\"version\": 0, \"go\": \"plan\", \"text\": \"x\", \"who\": \"office\","
                          + " \"on\": \"2999-01-01\"}",
                  "/withdrawal", "{\"version\": 0, \"reason\": \"timing\"}")
              .entrySet()) {
        assertThat(send(post(LIST + "/" + id + move.getKey()), move.getValue(), viewer).getStatus())
            .as(move.getKey())
            .isEqualTo(404);
      }
    }
  }

  @Test
  void theOfficeWritesDownWhatACompanyToldAndACompanyTakesACaseBack() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    long version = reads.find(id, office).version();
    assertThat(
            send(
                    post(LIST + "/" + id + "/answer"),
                    "{\"version\": "
                        + version
                        + ", \"answer\": \"yes\", \"side\": \"gap\", \"channel\": \"phone\"}",
                    office)
                .getStatus())
        .isEqualTo(200);
    version = reads.find(id, office).version();
    assertThat(
            send(
                    post(LIST + "/" + id + "/withdrawal"),
                    "{\"version\": " + version + ", \"reason\": \"need_gone\"}",
                    pair.japan())
                .getStatus())
        .isEqualTo(200);
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.WITHDRAWN);
  }

  private JsonNode json(MockHttpServletRequestBuilder request, Viewer viewer) {
    MockHttpServletResponse response = send(request, null, viewer);
    assertThat(response.getStatus()).isEqualTo(200);
    try {
      return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletResponse send(
      MockHttpServletRequestBuilder request,
      @org.jspecify.annotations.Nullable String body,
      Viewer viewer) {
    String token = accounts.issueApiToken(viewer.account(), "test");
    request.header("Authorization", "Bearer " + token);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    try {
      return mvc.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
