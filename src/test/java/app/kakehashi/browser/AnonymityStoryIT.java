package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.Preset;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stranger, and somebody who has not signed in, look for the company behind an anonymous gap:
 * wherever they look, nothing says who it is.
 */
class AnonymityStoryIT extends BrowserStory {
  private static final Pattern ID = Pattern.compile("/gaps/([A-Za-z0-9_-]{22})\"");

  private final Accounts accounts;
  private final Matches matches;
  private final JdbcClient jdbc;

  @Autowired
  AnonymityStoryIT(Accounts accounts, Matches matches, JdbcClient jdbc) {
    this.accounts = accounts;
    this.matches = matches;
    this.jdbc = jdbc;
  }

  /**
   * An anonymous gap with everything by which its company could be known.
   *
   * @param canaries texts that name the company or its people
   */
  private record Hidden(
      String gap, String kind, String title, String company, List<String> canaries) {}

  /** The stranger is a Taiwanese member whose offer is the best match of the gap. */
  @ParameterizedTest
  @CsvSource({"有限会社白露金型製作所,ZH_HANT,WIDE", "医療法人社団こもれび野会 こもれび野総合病院,JA,NARROW", "白砂ケミカル株式会社,EN,WIDE"})
  void nothingSaysWhoseGapItIs(String owner, Language language, Browser.Width width) {
    Hidden hidden = hidden(owner);
    String offer = bestOffer(hidden);
    String matches = "/offers/" + offer + "/matches";
    String email = DemoPeople.member(accounts, companyOf(offer), language);
    try (StoryPage stranger = visitor(language, width).signIn(email, DemoPeople.PASSWORD)) {
      stranger.open("/gaps?kind=" + hidden.kind()).picture("list");
      stranger.go("main a[href='/gaps/" + hidden.gap() + "']").picture("gap");
      stranger.open(matches).picture("matches");
      stranger.open(matches + "/" + hidden.gap()).picture("pair");
      stranger.open(matches + "/compare?gap=" + hidden.gap()).picture("compare");

      APIRequestContext http = stranger.page().context().request();
      List<String> open = open(hidden, matches);
      for (String path : open) {
        APIResponse answer = ask(http, path, "");
        assertThat(answer.status()).as(path).isEqualTo(200);
        keepsSilent(hidden, path, answer, "");
      }
      assertThat(content(ask(http, open.getFirst(), ""))).contains(hidden.gap());
      for (String path : closed(hidden, offer)) {
        APIResponse answer = ask(http, path, "");
        assertThat(answer.status()).as(path).isEqualTo(404);
        keepsSilent(hidden, path, answer, "");
      }
      noSearchFindsIt(http, hidden);
      theCompanysOwnPageDoesNotLeadToIt(http, hidden);
      theApiKeepsSilent(hidden, email, offer);
    }
    theDoorIsClosed(hidden, language, matches);
  }

  private static List<String> open(Hidden hidden, String matches) {
    return List.of(
        "/gaps?kind=" + hidden.kind(),
        "/",
        "/gaps",
        "/gaps?page=2",
        "/gaps?field=metal_plastic_parts",
        "/gaps/" + hidden.gap(),
        "/gaps/export",
        "/gaps/export?kind=" + hidden.kind(),
        "/offers/export",
        matches,
        matches + "?preset=sector_size_region",
        matches + "/" + hidden.gap(),
        matches + "/" + hidden.gap() + "/decline",
        matches + "/compare?gap=" + hidden.gap());
  }

  private static List<String> closed(Hidden hidden, String offer) {
    String gap = "/gaps/" + hidden.gap();
    return List.of(
        gap + "/edit",
        gap + "/edit/need",
        gap + "/check",
        gap + "/translations",
        gap + "/translations/en",
        gap + "/attachments",
        gap + "/closure",
        gap + "/matches",
        gap + "/matches/" + offer,
        gap + "/matches/compare?offer=" + offer);
  }

  /**
   * Names, readings, numbers, addresses and mails as search words: the gap is not among the hits.
   */
  private void noSearchFindsIt(APIRequestContext http, Hidden hidden) {
    for (String canary : hidden.canaries()) {
      String typed = URLEncoder.encode(canary, StandardCharsets.UTF_8);
      for (String path :
          List.of("/gaps?q=" + typed, "/gaps/export?q=" + typed, "/offers?q=" + typed)) {
        APIResponse answer = ask(http, path, "");
        keepsSilent(hidden, path, answer, canary);
        assertThat(content(answer)).as(path).doesNotContain(hidden.gap(), hidden.title());
      }
      String page = content(ask(http, "/gaps?q=" + typed, ""));
      String count =
          page.contains("<caption>")
              ? page.replaceAll("(?s).*<caption>([^<]*)</caption>.*", "$1").replaceAll("\\D", "")
              : "0";
      assertThat(ID.matcher(page).results().map(hit -> hit.group(1)).distinct().count())
          .as("hits of " + canary)
          .isEqualTo(Long.parseLong(count));
    }
  }

  private void theCompanysOwnPageDoesNotLeadToIt(APIRequestContext http, Hidden hidden) {
    String page = content(ask(http, "/companies/" + hidden.company(), ""));
    assertThat(page).doesNotContain(hidden.gap(), hidden.title());
  }

  private void theApiKeepsSilent(Hidden hidden, String email, String offer) {
    AccountId account = account(email);
    String token = accounts.issueApiToken(account, "story");
    try (StoryPage system = visitor(Language.EN, Browser.Width.WIDE)) {
      APIRequestContext http = system.page().context().request();
      for (String path :
          List.of(
              "/api/v1/gaps?size=100",
              "/api/v1/gaps/" + hidden.gap(),
              "/api/v1/offers/" + offer + "/matches?limit=50")) {
        APIResponse answer = ask(http, path, token);
        assertThat(answer.status()).as(path).isEqualTo(200);
        keepsSilent(hidden, path, answer, "");
        assertThat(content(answer)).as(path).contains(hidden.gap());
      }
      assertThat(ask(http, "/api/v1/gaps/" + hidden.gap() + "/matches", token).status())
          .isEqualTo(404);
      String office = accounts.issueApiToken(account(DemoPeople.DESK_JAPAN), "story");
      String known = content(ask(http, "/api/v1/gaps/" + hidden.gap(), office));
      assertThat(hidden.canaries()).as("what the office reads").anyMatch(known::contains);
      for (String canary : hidden.canaries()) {
        String path = "/api/v1/gaps?query=" + URLEncoder.encode(canary, StandardCharsets.UTF_8);
        assertThat(content(ask(http, path, token))).as(path).doesNotContain(hidden.gap());
      }
    }
  }

  private void theDoorIsClosed(Hidden hidden, Language language, String matches) {
    try (StoryPage visitor = visitor(language, Browser.Width.WIDE)) {
      APIRequestContext http = visitor.page().context().request();
      keepsSilent(hidden, "/", ask(http, "/", ""), "");
      List<String> paths = new ArrayList<>(open(hidden, matches));
      paths.remove("/");
      for (String path : paths) {
        APIResponse answer = ask(http, path, "");
        assertThat(answer.status()).as(path).isIn(302, 303);
        assertThat(answer.headers().get("location")).as(path).contains("/sign-in");
        keepsSilent(hidden, path, answer, "");
      }
      APIResponse answer = ask(http, "/api/v1/gaps/" + hidden.gap(), "");
      assertThat(answer.status()).isEqualTo(401);
      keepsSilent(hidden, "API", answer, "");
      visitor.open("/gaps/" + hidden.gap()).picture("door");
      assertThat(visitor.path()).startsWith("/sign-in");
    }
  }

  /** Neither head nor body of the answer names the company; what was asked for may be repeated. */
  private static void keepsSilent(Hidden hidden, String path, APIResponse answer, String asked) {
    String said = Parser.unescapeEntities(answer.headers() + "\n" + content(answer), false);
    if (!asked.isEmpty()) {
      said = said.replace(asked, "").replace(URLEncoder.encode(asked, StandardCharsets.UTF_8), "");
    }
    assertThat(said).as(path).doesNotContainIgnoringCase(hidden.canaries().toArray(String[]::new));
  }

  private APIResponse ask(APIRequestContext http, String path, String token) {
    RequestOptions options = RequestOptions.create().setMaxRedirects(0);
    if (!token.isEmpty()) {
      options.setHeader("Authorization", "Bearer " + token);
    }
    return http.get(base() + path, options);
  }

  private Hidden hidden(String owner) {
    return jdbc.sql(
            """
            select p.public_id, g.kind, p.title, c.public_id as company, p.company_id
            from posting p join gap g on g.id = p.id join company c on c.id = p.company_id
            where c.official_name = :owner and g.anonymous and p.status = 'PUBLISHED'
            """)
        .param("owner", owner)
        .query(
            (row, number) ->
                new Hidden(
                    row.getString("public_id"),
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("company"),
                    canaries(row.getLong("company_id"))))
        .single();
  }

  /** Every field that names the company, its sites, its gap’s place or its people. */
  private List<String> canaries(long company) {
    List<String> texts =
        jdbc.sql(
                """
                select t from (
                  select unnest(array[official_name, public_id, identifier_value, address, website, group_name,
                    parent_name, dejima_scope]) as t from company where id = :company
                  union select text from company_name where company_id = :company
                  union select unnest(array[name, address, external_number]) from company_site where company_id = :company
                  union select unnest(array[public_id, name, kana, latin, email, phone]) from contact where company_id = :company
                  union select place_address from gap join posting using (id) where company_id = :company
                  union select email from account where company_id = :company
                ) texts where t is not null and t <> '' order by t
                """)
            .param("company", company)
            .query(String.class)
            .list();
    assertThat(texts).as("what could give the company away").hasSizeGreaterThanOrEqualTo(7);
    return texts;
  }

  private String bestOffer(Hidden hidden) {
    Viewer desk = accounts.viewer(account(DemoPeople.DESK_JAPAN)).orElseThrow();
    return matches
        .matchesOf(PostingType.GAP, hidden.gap(), new MatchWindow(Preset.DEFAULT, 1, 1), desk)
        .orElseThrow()
        .matches()
        .getFirst()
        .other()
        .publicId();
  }

  private CompanyId companyOf(String offer) {
    return new CompanyId(
        jdbc.sql("select company_id from posting where public_id = :offer")
            .param("offer", offer)
            .query(Long.class)
            .single());
  }

  private AccountId account(String email) {
    return new AccountId(
        jdbc.sql("select id from account where email = :email")
            .param("email", email)
            .query(Long.class)
            .single());
  }

  /** The text of an answer; of a workbook the texts of all its parts. */
  private static String content(APIResponse answer) {
    if (!answer.headers().getOrDefault("content-type", "").contains("spreadsheetml")) {
      return answer.text();
    }
    StringBuilder parts = new StringBuilder();
    try {
      Path book = Files.write(Files.createTempFile("answer", ".xlsx"), answer.body());
      try (ZipFile zip = new ZipFile(book.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts.toString();
  }
}
