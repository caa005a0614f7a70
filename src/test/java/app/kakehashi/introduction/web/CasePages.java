package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens pages and sends their forms, as somebody or without sign-in. */
final class CasePages {
  private final MockMvc mvc;
  private final JdbcClient jdbc;

  CasePages(MockMvc mvc, JdbcClient jdbc) {
    this.mvc = mvc;
    this.jdbc = jdbc;
  }

  /** What came back. */
  record Answer(int status, String body, @Nullable String location) {
    Document html() {
      return Jsoup.parse(body);
    }

    String text() {
      return html().text();
    }
  }

  Answer open(String address, @Nullable Viewer viewer, Language language) {
    return send(get(address), viewer, language);
  }

  /** The same, with a value in the address as a browser would write it. */
  Answer open(String address, Viewer viewer, String value) {
    return send(get(address, value), viewer, viewer.language());
  }

  Answer open(String address, Viewer viewer) {
    return open(address, viewer, viewer.language());
  }

  Answer submit(String address, Map<String, String> fields, @Nullable Viewer viewer) {
    return submit(address, fields, viewer, viewer == null ? Language.EN : viewer.language());
  }

  Answer submit(
      String address, Map<String, String> fields, @Nullable Viewer viewer, Language language) {
    MockHttpServletRequestBuilder request = post(address).with(csrf());
    fields.forEach(request::param);
    return send(request, viewer, language);
  }

  /** The fields of the form that sends to an address, with what was typed beside. */
  Answer fill(Answer page, String address, Map<String, String> typed, @Nullable Viewer viewer) {
    Map<String, String> fields = new TreeMap<>();
    page.html()
        .select("form[action=" + address + "] input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    assertThat(fields).as("a form to " + address).isNotEmpty();
    fields.remove("_csrf");
    fields.putAll(typed);
    return submit(address, fields, viewer);
  }

  private Answer send(
      MockHttpServletRequestBuilder request, @Nullable Viewer viewer, Language language) {
    try {
      request.locale(language.locale());
      if (viewer != null) {
        request.with(SignedInAs.viewer(viewer.reading(language)));
      }
      MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
      return new Answer(
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8),
          response.getHeader("Location"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What every table holds, but for what runs by itself. */
  Map<String, String> database() {
    Map<String, String> tables = new TreeMap<>();
    for (String table :
        jdbc.sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                  and tablename not like 'spring_session%' and tablename <> 'scheduled_tasks'
                """)
            .query(String.class)
            .list()) {
      tables.put(
          table,
          jdbc.sql(
                  "select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from \""
                      + table
                      + "\" t")
              .query(String.class)
              .single());
    }
    return tables;
  }
}
