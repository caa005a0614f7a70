package app.kakehashi.bench;

import app.kakehashi.StatementCount;
import app.kakehashi.bench.Figures.Summary;
import app.kakehashi.bench.PageKinds.Kind;
import app.kakehashi.bench.PageKinds.Visit;
import app.kakehashi.bench.Visitor.Seen;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.matchalert.MatchAlerts;
import app.kakehashi.matching.Matches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast the pages are on a catalogue of the size the platform is meant for. Starts the platform
 * on a database of its own, fills it, reads pages over HTTP as people with sessions do, and prints
 * what it saw; {@code docs/benchmark.md} tells how to run it and what came out.
 */
public final class PagesBenchmark {
  private static final long SEED = 20_261_127;
  private static final int MEMBERS = 8;
  private static final int ROWS = 1000;
  private static final int WARM_LISTS = 2;
  private static final int LISTS = 10;
  private static final int CHANGES = 20;

  /** In the words of every language for a list that has too many rows. */
  private static final String TOO_MANY = String.valueOf(ImportLimits.USUAL.rows());

  private static final Path FOLDER = Path.of("target", "bench");

  private final ConfigurableApplicationContext application;
  private final JdbcClient jdbc;
  private final int requests;
  private final Map<String, Object> report = new LinkedHashMap<>();

  private PagesBenchmark(ConfigurableApplicationContext application, int requests) {
    this.application = application;
    this.jdbc = application.getBean(JdbcClient.class);
    this.requests = requests;
  }

  /**
   * Runs it.
   *
   * @param arguments companies, offers, gaps, requests of each kind
   */
  public static void main(String[] arguments) throws Exception {
    remove(FOLDER.resolve("data"));
    Files.createDirectories(FOLDER);
    try (ConfigurableApplicationContext application =
        MeasuredPlatform.start(FOLDER.resolve("data"), List.of(StatementCount.class))) {
      new PagesBenchmark(application, number(arguments, 3, 200))
          .run(
              number(arguments, 0, 10_000),
              number(arguments, 1, 10_000),
              number(arguments, 2, 2_000));
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private void run(int companies, int offers, int gaps) throws Exception {
    Machine machine =
        Machine.here(jdbc.sql("select version()").query(String.class).single().split(",")[0]);
    report.put("machine", machine);
    System.out.println(machine);
    MadeUpWorld world = filled(companies, offers, gaps);
    int port =
        Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
            .getPort();
    PageKinds pages = new PageKinds(world, application.getBean(Matches.class), port, MEMBERS);

    List<Kind> kinds = pages.all();
    read(kinds, new Draws(1), requests / 4 + 10, true);
    show("one reader", read(kinds, new Draws(2), requests, true));
    show("two readers at the same time, each waiting for the other's page", together(kinds));
    Alternatives alternatives = new Alternatives(application, world, pages.secretariat());
    report.put("alternatives", alternatives.measure(requests));
    whileWorkbooksAreRead(pages);
    show("after a change of the catalogue", afterChanges(world, pages));
    show("member lists of " + ROWS + " rows", imports(world, pages.admin()));
    alerts();
    Files.writeString(
        FOLDER.resolve("pages.json"),
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(report));
  }

  private MadeUpWorld filled(int companies, int offers, int gaps) {
    long start = System.nanoTime();
    MadeUpWorld world = new MadeUpWorld(application, SEED);
    world.addCompanies(companies);
    world.addOffers(offers);
    world.addGaps(gaps);
    world.addWaiting(100);
    // what PostgreSQL does by itself within some minutes
    jdbc.sql("vacuum analyze").update();
    long loaded = System.nanoTime();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("companies", companies);
    facts.put("offers", offers);
    facts.put("gaps", gaps);
    facts.put("seconds to bring in", Math.round((loaded - start) / 1e9));
    facts.put(
        "distinct tokens of an offer, median",
        jdbc.sql(
                """
                select percentile_disc(0.5) within group (order by cardinality(search_tokens))
                from posting where type = 'offer'
                """)
            .query(Integer.class)
            .single());
    facts.put(
        "anonymous gaps",
        jdbc.sql("select count(*) from gap where anonymous").query(Integer.class).single());
    report.put("catalogue", facts);
    System.out.println(facts);
    return world;
  }

  /** Every kind so many times, in an order drawn anew, one after the other. */
  private List<Figures> read(List<Kind> kinds, Draws draws, int times, boolean isAlone)
      throws Exception {
    Map<Kind, Figures> figures = new LinkedHashMap<>();
    kinds.forEach(kind -> figures.put(kind, new Figures(kind.name())));
    List<Kind> order = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      order.addAll(kinds);
    }
    for (Kind kind : draws.shuffled(order)) {
      Visit visit = kind.next().apply(draws);
      Figures of = Objects.requireNonNull(figures.get(kind));
      if (isAlone) {
        long before = Machine.cpuNanos();
        note(of, visit);
        of.addCpu((Machine.cpuNanos() - before) / 1e6);
      } else {
        note(of, visit, visit.by().get(visit.path()), 0);
      }
    }
    return List.copyOf(figures.values());
  }

  private static void note(Figures figures, Visit visit) throws Exception {
    Seen[] seen = new Seen[1];
    int statements = StatementCount.of(() -> seen[0] = visit.by().get(visit.path()));
    note(figures, visit, seen[0], statements);
  }

  private static void note(Figures figures, Visit visit, Seen seen, int statements) {
    if (seen.status() != 200) {
      throw new IllegalStateException(visit.path() + " answered " + seen.status());
    }
    figures.add(seen.nanos() / 1e6, statements, seen.bytes(), seen.sent());
  }

  private List<Figures> together(List<Kind> kinds) throws Exception {
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Future<List<Figures>> one =
          readers.submit(() -> read(kinds, new Draws(3), requests / 2, false));
      Future<List<Figures>> other =
          readers.submit(() -> read(kinds, new Draws(4), requests / 2, false));
      List<Figures> both = new ArrayList<>();
      for (int i = 0; i < kinds.size(); i++) {
        both.add(one.get().get(i).and(other.get().get(i)));
      }
      return both;
    }
  }

  /**
   * The same with a workbook being read all the time that is refused at its very end: one row more
   * than may be.
   */
  private void whileWorkbooksAreRead(PageKinds pages) throws Exception {
    byte[] nasty =
        Files.readAllBytes(
            MadeUpWorkbook.write(FOLDER.resolve("nasty.xlsx"), ImportLimits.USUAL.rows()));
    Visitor admin = pages.admin();
    String token = admin.token("/admin/imports/new");
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<Integer> uploads =
          beside.submit(
              () -> {
                int sent = 0;
                while (!isOver.get()) {
                  Seen answer = admin.upload("/admin/imports", token, nasty);
                  if (!answer.body().contains(TOO_MANY)) {
                    throw new IllegalStateException("not refused: " + answer.status());
                  }
                  sent++;
                }
                return sent;
              });
      List<Figures> seen = read(pages.all(), new Draws(6), requests, false);
      isOver.set(true);
      show("while " + uploads.get() + " workbooks of 100,001 rows are read and refused", seen);
    }
  }

  /** The page somebody opens first after an offer was published. */
  private List<Figures> afterChanges(MadeUpWorld world, PageKinds pages) throws Exception {
    Figures figures = new Figures("matches of a gap, its company");
    Draws draws = new Draws(5);
    for (int i = 0; i < CHANGES; i++) {
      world.addOffers(1);
      note(figures, pages.matchesPage(draws));
    }
    return List.of(figures);
  }

  private List<Figures> imports(MadeUpWorld world, Visitor admin) throws Exception {
    Figures preview = new Figures("upload until the preview is shown");
    Figures commit = new Figures("commit until the report is shown");
    for (int i = 0; i < WARM_LISTS + LISTS; i++) {
      String csv = memberList(world);
      String token = admin.token("/admin/imports/new");
      Seen[] preparation = new Seen[2];
      int previewing =
          StatementCount.of(
              () -> {
                preparation[0] =
                    admin.upload("/admin/imports", token, csv.getBytes(StandardCharsets.UTF_8));
                preparation[1] = admin.get(preparation[0].location());
              });
      String path = preparation[0].location();
      String version = Jsoup.parse(preparation[1].body()).select("input[name=version]").val();
      Seen[] completion = new Seen[2];
      int committing =
          StatementCount.of(
              () -> {
                completion[0] = admin.post(path + "/commit", token, Map.of("version", version));
                completion[1] = admin.get(path);
              });
      if (preparation[0].status() != 303 || completion[0].status() != 303) {
        throw new IllegalStateException("The list was not taken");
      }
      if (i >= WARM_LISTS) {
        add(preview, preparation, previewing);
        add(commit, completion, committing);
      }
    }
    return List.of(preview, commit);
  }

  /** A form sent and the page it leads to, as one. */
  private static void add(Figures figures, Seen[] steps, int statements) {
    figures.add(
        (steps[0].nanos() + steps[1].nanos()) / 1e6, statements, steps[1].bytes(), steps[1].sent());
  }

  /** Seven in ten rows are new companies, the others say something new of known ones. */
  private static String memberList(MadeUpWorld world) {
    StringBuilder csv = new StringBuilder("会社名,法人番号,フリガナ,英文名,住所,従業員数,資本金,URL\n");
    Draws draws = world.draws();
    for (int i = 0; i < ROWS; i++) {
      CompanyDraft draft =
          i < ROWS * 7 / 10 ? world.draft(Affiliation.JP) : draws.any(world.known());
      csv.append(draft.officialName())
          .append(',')
          .append(Objects.requireNonNull(draft.identifier()).value())
          .append(',')
          .append(draft.names().get(0).text())
          .append(",\"")
          .append(draft.names().get(1).text())
          .append("\",")
          .append(draft.address())
          .append(',')
          .append(draws.between(3, 900))
          .append(",\"")
          .append(draws.between(3, 90))
          .append("00万円\",\n");
    }
    return csv.toString();
  }

  /** The daily look for new matches, when every company has a member. */
  private void alerts() throws InterruptedException {
    Map<String, Object> seconds = new LinkedHashMap<>();
    addMembers("gap");
    seconds.put("of every gap, all of them news", look());
    addMembers("offer");
    seconds.put("of every gap and offer, of the offers all of them news", look());
    seconds.put("of every gap and offer, no news", look());
    report.put("seconds to look for new matches", seconds);
    System.out.println();
    System.out.println("seconds to look for new matches: " + seconds);
  }

  private long look() throws InterruptedException {
    long start = System.nanoTime();
    application.getBean(MatchAlerts.class).run(Duration.ZERO);
    return Math.round((System.nanoTime() - start) / 1e9);
  }

  /** People who never sign in: making passwords for all of them would take longer than the rest. */
  private void addMembers(String type) {
    jdbc.sql(
            """
            insert into account (public_id, email, email_key, name, role, company_id, language, zone,
              password_hash, status, created_at, activated_at, version)
            select substr(md5(company_id || :type), 1, 22), mail, mail, 'Member', 'MEMBER', company_id,
              'ja', 'Asia/Tokyo', 'none', 'ACTIVE', now(), now(), 0
            from (select distinct company_id, 'member' || company_id || :type || '@bench.example' as mail
              from posting where type = :type) owners
            """)
        .param("type", type)
        .update();
  }

  private void show(String title, List<Figures> figures) {
    List<Summary> summaries = figures.stream().map(Figures::summary).toList();
    report.put(title, summaries);
    System.out.println();
    System.out.println(title);
    System.out.println(Summary.HEAD);
    summaries.forEach(summary -> System.out.println(summary.line()));
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
