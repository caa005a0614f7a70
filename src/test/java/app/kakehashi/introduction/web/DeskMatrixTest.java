package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A person of one desk and everything that another desk keeps to itself: every route of the
 * application answers with what it answers for an id that does not exist, and changes nothing.
 */
@CaseApp
@Import(OpenedCases.class)
class DeskMatrixTest {
  private final GapApp.World world;
  private final OpenedCases cases;
  private final DeskPeople desks;
  private final RequestMappingHandlerMapping routes;
  private final JdbcClient jdbc;
  private final MockMvc mvc;

  DeskMatrixTest(
      GapApp.World world,
      OpenedCases cases,
      Accounts accounts,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.world = world;
    this.cases = cases;
    this.desks = new DeskPeople(world, accounts, jdbc);
    this.routes = routes;
    this.jdbc = jdbc;
    this.mvc = mvc;
  }

  /** A request, and the address it goes to for an id. */
  private record Route(HttpMethod method, String pattern) {}

  /** What the other desk keeps: its public ids by what they stand for. */
  private record Kept(
      String company, String gap, String introduction, String ask, Map<String, String> more) {
    static Kept missing(Map<String, String> more) {
      return new Kept(PublicId.next(), PublicId.next(), PublicId.next(), PublicId.next(), more);
    }

    String address(String pattern) {
      String id =
          pattern.contains("companies")
              ? company
              : pattern.contains("introductions")
                  ? introduction
                  : pattern.contains("asks") ? ask : gap;
      String address = pattern.replaceFirst("\\{path:[^}]*}|\\{path}", "gaps");
      address = address.replaceFirst("\\{(id|gapId)(:[^}]*)?}", id);
      for (Map.Entry<String, String> one : more.entrySet()) {
        address = address.replaceAll("\\{" + one.getKey() + "(:[^}]*)?}", one.getValue());
      }
      return address;
    }
  }

  @Test
  void every_route_answers_as_if_what_another_desk_keeps_did_not_exist() throws Exception {
    OpenedCases.Case made = cases.opened();
    CompanyId company = Objects.requireNonNull(made.buyer().company());
    desks.share(company, "own_desk");
    Viewer foreign = desks.person("TW", null);
    Map<String, String> more = partsOf(made);
    Kept kept = new Kept(world.publicId(company), gap(made), made.id(), ask(made), more);
    Kept missing = Kept.missing(more);
    String before = tables();

    SoftAssertions softly = new SoftAssertions();
    List<Route> all = routes();
    for (Route route : all) {
      MockHttpServletResponse answer = send(route, kept, foreign, made);
      MockHttpServletResponse absent = send(route, missing, foreign, made);
      softly.assertThat(answer.getStatus()).as(route.toString()).isGreaterThanOrEqualTo(300);
      softly.assertThat(answer.getStatus()).as(route.toString()).isEqualTo(absent.getStatus());
      softly
          .assertThat(plain(answer, kept))
          .as("answer of " + route)
          .isEqualTo(plain(absent, missing));
    }
    softly.assertAll();
    assertThat(tables()).isEqualTo(before);
    // the same addresses lead somewhere for who may see them
    int opened = 0;
    for (Route route : all) {
      if (route.method().equals(HttpMethod.GET)
          && send(route, kept, made.office(), made).getStatus() == 200) {
        opened++;
      }
    }
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(opened).isGreaterThan(25);
  }

  private List<Route> routes() {
    List<Route> all = new ArrayList<>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues().stream()
                    .filter(
                        pattern -> pattern.matches(".*(companies|gaps|introductions|asks).*\\{.*"))
                    .filter(
                        pattern ->
                            !pattern.startsWith("/offers") && !pattern.startsWith("/api/v1/offers"))
                    .forEach(
                        pattern -> {
                          for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                            all.add(new Route(method.asHttpMethod(), pattern));
                          }
                        }));
    return all;
  }

  private MockHttpServletResponse send(Route route, Kept ids, Viewer viewer, OpenedCases.Case made)
      throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(route.method(), ids.address(route.pattern()))
            .locale(viewer.language().locale())
            .with(SignedInAs.viewer(viewer))
            .with(csrf());
    if (!route.method().equals(HttpMethod.GET)) {
      typed(made).forEach(request::param);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** Enough of every form to come as far as the record it is about. */
  private Map<String, String> typed(OpenedCases.Case made) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("version", Long.toString(cases.find(made).version()));
    fields.put("leg", cases.leg(made, LegRole.GAP));
    List.of("text", "note", "why", "title", "name", "question", "body")
        .forEach(field -> fields.put(field, "text"));
    fields.put("reason", "other");
    fields.put("until", "2099-12-31");
    fields.put("on", "2099-12-31");
    fields.put("language", "ja");
    fields.put("method", "visit");
    fields.put("choice", "interested");
    return fields;
  }

  private Map<String, String> partsOf(OpenedCases.Case made) {
    Map<String, String> parts = new TreeMap<>();
    parts.put("other", offer(made));
    parts.put("offer", offer(made));
    parts.put("caseId", made.id());
    parts.put("language", "ja");
    parts.put("matter", "terms");
    parts.put("kind", "summary");
    parts.put("move", "note");
    parts.put("number", "1");
    parts.put("\\w+", PublicId.next());
    return parts;
  }

  private String ask(OpenedCases.Case made) {
    return jdbc.sql("select public_id from introduction_ask where company_id = :company")
        .param("company", Objects.requireNonNull(made.buyer().company()).value())
        .query(String.class)
        .single();
  }

  private String gap(OpenedCases.Case made) {
    return posting(cases.find(made).gapId());
  }

  private String offer(OpenedCases.Case made) {
    return posting(cases.find(made).offerId());
  }

  private String posting(long id) {
    return jdbc.sql("select public_id from posting where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** The answer without what differs with each request and each id. */
  private static String plain(MockHttpServletResponse answer, Kept ids) throws Exception {
    return answer
        .getContentAsString(StandardCharsets.UTF_8)
        .replace(ids.company(), "ID")
        .replace(ids.gap(), "ID")
        .replace(ids.introduction(), "ID")
        .replace(ids.ask(), "ID")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private String tables() {
    StringBuilder hashes = new StringBuilder();
    jdbc.sql(
            """
            select table_name from information_schema.tables where table_schema = 'public'
              and table_type = 'BASE TABLE' and table_name not like 'spring_session%'
              and table_name <> 'scheduled_tasks' order by table_name
            """)
        .query(String.class)
        .list()
        .forEach(
            table ->
                hashes
                    .append(table)
                    .append(' ')
                    .append(
                        jdbc.sql(
                                "select coalesce(md5(string_agg(md5(t::text), '' order by"
                                    + " md5(t::text))), '') from "
                                    + table
                                    + " t")
                            .query(String.class)
                            .single())
                    .append('\n'));
    return hashes.toString();
  }
}
