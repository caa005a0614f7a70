package app.kakehashi.canary;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.TestMailServer;
import app.kakehashi.account.Accounts;
import app.kakehashi.canary.Canary.Kind;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.notification.service.Mailbox;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Nobody finds what is not for them, and everybody finds what is, in every state of an
 * introduction. Each size has a database of its own.
 */
@CaseApp
@Import({Mailbox.class, OpenedCases.class, CanaryCrawl.Letters.class})
@TestPropertySource(
    properties = {
      "spring.mail.host=localhost",
      "kakehashi.base-url=http://localhost:8080",
      "spring.test.mockmvc.print=none"
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
abstract class CanaryCrawl {
  /** One of how many introductions of others the sides of one try to open. */
  private static final int STRANGE = 5;

  /** Routes about something else than introductions, companies and postings. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/admin/accounts/{id}/desk",
          "/admin/accounts/{id}/removal",
          "/admin/duplicates/{pair}",
          "/admin/imports/{id}",
          "/admin/imports/{id}/columns",
          "/admin/imports/{id}/missing",
          "/admin/imports/{id}/refused.xlsx",
          "/admin/imports/{id}/rows/{line}/beside/{company}",
          "/admin/imports/{id}/taking-back",
          "/admin/imports/{id}/values",
          "/admin/mails/{id}",
          "/api/v1/imports/{id}",
          "/api/v1/imports/{id}/rows",
          "/desk/glossary/{concept}",
          "/api/v1/rounds/{id}",
          "/desk/rounds/{id}",
          "/desk/unwanted/{entry}/lift");

  private static final Set<Kind> HIDDEN =
      EnumSet.of(
          Kind.CONTACT,
          Kind.ACCOUNT_NAME,
          Kind.ACCOUNT_MAIL,
          Kind.IDENTITY,
          Kind.PLACE,
          Kind.POSTING_FILE);

  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[\\w/-]+)");

  /** A mail server. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Letters {
    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail letterBox() {
      return new TestMailServer();
    }

    @Bean
    DynamicPropertyRegistrar mailPort(GreenMail server) {
      return registry -> registry.add("spring.mail.port", () -> server.getSmtp().getPort());
    }
  }

  private final BeanFactory beans;
  private final Aviary aviary = new Aviary();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  CanaryCrawl(BeanFactory beans) {
    this.beans = beans;
  }

  /**
   * Lets everybody read.
   *
   * @param share one of how many addresses is opened beside those that show what must be seen
   */
  final void crawl(long seed, int share) throws InterruptedException, ExecutionException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    try {
      read(seed, share);
    } finally {
      root.detachAppender(log);
    }
  }

  private void read(long seed, int share) throws InterruptedException, ExecutionException {
    Cast cast = new Cast(aviary, beans);
    Play play = new Play(aviary, cast.office(), beans);
    Scenes scenes = new Scenes(cast, play, beans);
    LaterScenes later = new LaterScenes(scenes, play, beans);
    Post post = new Post(beans.getBean(Mailbox.class), beans.getBean(GreenMail.class));
    scenes.silent();
    post.send();
    later.old();
    post.send();
    scenes.beforeAnybodyIsAsked();
    scenes.whileAsked();
    scenes.whenAllSaidYes();
    later.contacts();
    later.teams();
    later.talks();
    post.send();
    List<Scene> made = scenes.made();
    assertEveryState(made, play);

    Rule rule = new Rule(made);
    Crawl crawl = new Crawl(new Window(beans.getBean(MockMvc.class)), aviary, rule, seed, share);
    Atlas atlas = new Atlas(beans);
    List<Reader> readers = readers(cast, made);
    Map<Scene, Set<String>> addresses = new HashMap<>();
    made.forEach(scene -> addresses.put(scene, atlas.of(scene)));
    assertThat(atlas.unfilled())
        .as("routes with ids that no introduction has")
        .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    Set<String> common = atlas.common();
    atOnce(
        readers.stream()
            .<Runnable>map(reader -> () -> read(reader, made, common, addresses, crawl))
            .toList());
    mails(post, crawl, rule, atlas, made);
    search(crawl, readers, made);
    logs(crawl);

    print(made, readers, crawl);
    SoftAssertions all = new SoftAssertions();
    all.assertThat(crawl.broken()).as("addresses that do not open").isEmpty();
    all.assertThat(crawl.leaks()).as("what somebody found that is not for them").isEmpty();
    all.assertThat(missed(made, readers, crawl)).as("what somebody should have found").isEmpty();
    all.assertAll();
  }

  /** As many at once as there are processors. */
  private static void atOnce(List<Runnable> tasks) throws InterruptedException, ExecutionException {
    try (ExecutorService several =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Future<?> task : tasks.stream().map(several::submit).toList()) {
        task.get();
      }
    }
  }

  private static void read(
      Reader reader,
      List<Scene> made,
      Set<String> common,
      Map<Scene, Set<String>> addresses,
      Crawl crawl) {
    Set<String> must = new LinkedHashSet<>();
    Set<String> drawn = new LinkedHashSet<>(common);
    for (Scene scene : made) {
      boolean own = reader.party() != null && scene.parties().contains(reader.party());
      boolean member = reader.role().isSide();
      if (own || !member) {
        must.addAll(showing(scene));
      }
      if (own || !member || crawl.isDrawn(reader, scene.name(), STRANGE)) {
        drawn.addAll(addresses.get(scene));
      }
    }
    boolean api = reader.isApi();
    must.removeIf(address -> address.startsWith("/api/") != api);
    drawn.removeIf(address -> address.startsWith("/api/") != api);
    crawl.read(reader, must, drawn);
  }

  private static void assertEveryState(List<Scene> made, Play play) {
    Set<CaseState> states = EnumSet.noneOf(CaseState.class);
    Set<LegState> legs = EnumSet.noneOf(LegState.class);
    for (Scene scene : made) {
      states.add(play.read(scene).state());
      play.read(scene).legs().stream().map(Leg::state).forEach(legs::add);
    }
    assertThat(states).containsExactlyInAnyOrder(CaseState.values());
    assertThat(legs).containsExactlyInAnyOrder(LegState.values());
  }

  private List<Reader> readers(Cast cast, List<Scene> made) {
    Accounts accounts = beans.getBean(Accounts.class);
    List<Reader> readers = new ArrayList<>();
    readers.add(new Reader(Reader.Role.ANYBODY, null, null, null));
    both(Reader.Role.OFFICE, null, cast.office(), accounts, readers);
    both(Reader.Role.ADMIN, null, cast.admin(), accounts, readers);
    for (Party stranger :
        List.of(cast.japanese("stranger of Japan", true), cast.taiwanese("of Taiwan", false))) {
      both(Reader.Role.STRANGER, stranger, stranger.member(), accounts, readers);
    }
    for (Scene scene : made) {
      for (Party party : scene.parties()) {
        Reader.Role role =
            party.equals(scene.gapSide())
                ? Reader.Role.GAP_SIDE
                : party.equals(scene.offerSide()) ? Reader.Role.OFFER_SIDE : Reader.Role.THIRD_SIDE;
        both(role, party, party.member(), accounts, readers);
      }
    }
    return readers;
  }

  private static void both(
      Reader.Role role,
      @Nullable Party party,
      app.kakehashi.account.Viewer viewer,
      Accounts accounts,
      List<Reader> readers) {
    readers.add(new Reader(role, party, viewer, null));
    readers.add(new Reader(role, party, viewer, accounts.issueApiToken(viewer.account(), "crawl")));
  }

  /** Where what belongs to an introduction is shown to those whom it is for. */
  private static List<String> showing(Scene scene) {
    String own = "/introductions/" + scene.id();
    return List.of(
        own,
        own + "/contacts",
        own + "/messages",
        own + "/meetings",
        own + "/ringi/ja",
        own + "/ringi/versions/1/pdf",
        own + "/ringi/versions/1/docx",
        "/desk" + own,
        "/gaps/" + scene.gap(),
        "/offers/" + scene.offer(),
        "/api/v1" + own,
        "/api/v1/gaps/" + scene.gap());
  }

  /** Mails show their readers nothing that pages would not, and links no more than their mail. */
  private void mails(Post post, Crawl crawl, Rule rule, Atlas atlas, List<Scene> made) {
    Map<String, Party> readers = new HashMap<>();
    for (Scene scene : made) {
      for (Party party : scene.parties()) {
        readers.put(party.mail(), party);
        party.cards().forEach(card -> readers.put(card.email(), party));
      }
    }
    for (Post.Mail mail : post.all()) {
      crawl.count("mails");
      Party party = readers.get(mail.to());
      if (party == null) {
        continue;
      }
      for (Canary canary : aviary.in(mail.text())) {
        if (!rule.allowedInMail(party, canary)) {
          crawl.leak(party.toString(), canary, "mail " + mail.text().lines().findFirst());
        }
      }
      Reader reader = new Reader(Reader.Role.LINK, party, null, null);
      Matcher link = LINK.matcher(mail.text());
      Set<String> addresses = new TreeSet<>();
      while (link.find()) {
        addresses.addAll(atlas.behind(link.group(1)));
      }
      crawl.read(reader, addresses, Set.of());
    }
  }

  /** Whoever searches for what is hidden learns as much as who searches for nonsense. */
  private void search(Crawl crawl, List<Reader> readers, List<Scene> made)
      throws InterruptedException, ExecutionException {
    List<Runnable> searches = new ArrayList<>();
    for (Reader reader : readers) {
      if (reader.role() != Reader.Role.STRANGER) {
        continue;
      }
      for (Canary canary : aviary.all()) {
        Party owner = canary.owner();
        boolean hidden =
            owner != null
                && HIDDEN.contains(canary.kind())
                && (canary.kind() != Kind.IDENTITY || !owner.isListed())
                && canary.word().length() < 22
                && made.stream().anyMatch(scene -> scene.gapSide().equals(owner));
        if (hidden) {
          searches.add(() -> crawl.search(reader, canary));
        }
      }
    }
    atOnce(searches);
  }

  private void logs(Crawl crawl) {
    for (ILoggingEvent event : List.copyOf(log.list)) {
      if (event.getLoggerName().startsWith("com.icegreen.")) {
        // the mail server of the test, not the platform
        continue;
      }
      crawl.count("lines of the log");
      String line = event.getFormattedMessage() + event.getMDCPropertyMap();
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : Objects.toString(event.getThrowableProxy().getMessage());
      for (Canary canary : aviary.in(line + thrown)) {
        crawl.leak("the log", canary, event.getLoggerName());
      }
    }
  }

  private static void print(List<Scene> made, List<Reader> readers, Crawl crawl) {
    System.out.println("| a canary crawl | |\n|---|---|");
    System.out.println("| introductions | " + made.size() + " |");
    System.out.println("| readers | " + readers.size() + " |");
    crawl
        .figures()
        .forEach((what, count) -> System.out.println("| " + what + " | " + count + " |"));
  }

  /** The crawl cannot pass by seeing nothing. */
  private Set<String> missed(List<Scene> made, List<Reader> readers, Crawl crawl) {
    Set<String> missed = new TreeSet<>();
    int expected = 0;
    for (Reader reader : readers) {
      Party party = reader.party();
      if (reader.isApi()) {
        continue;
      }
      for (Canary canary : aviary.all()) {
        boolean shown =
            reader.isOffice()
                ? isShownToOffice(canary)
                : party != null && isShownTo(party, canary, made);
        if (shown) {
          expected++;
          if (!crawl.hasSeen(reader, canary)) {
            missed.add(reader + " misses " + canary);
          }
        }
      }
    }
    System.out.println("| words that had to be seen | " + expected + " |");
    return missed;
  }

  private static boolean isShownToOffice(Canary canary) {
    return (canary.kind() == Kind.OFFICE && canary.what().equals("note"))
        || (canary.kind() == Kind.SIDES && canary.what().equals("message"));
  }

  /** What a page of the introduction shows for certain. */
  private static boolean isShownTo(Party reader, Canary canary, List<Scene> made) {
    Party owner = canary.owner();
    Scene scene = canary.scene();
    return switch (canary.kind()) {
      case CONTACT ->
          made.stream()
              .flatMap(one -> one.grants().stream().filter(one::isOpen))
              .anyMatch(
                  grant -> grant.to().equals(reader) && grant.person().equals(canary.person()));
      case IDENTITY ->
          canary.what().equals("name")
              && owner != null
              && made.stream().anyMatch(one -> one.isBetween(owner, reader));
      case SIDES ->
          scene != null
              && canary.what().equals("message")
              && owner != null
              && scene.isBetween(owner, reader);
      case THREAD ->
          scene != null
              && !scene.isOpened()
              && !scene.wasBetween(scene.gapSide(), scene.offerSide())
              && canary.what().equals("message")
              && reader.equals(owner);
      case ACCOUNT_NAME, ACCOUNT_MAIL, PLACE, POSTING_FILE, OFFICE, OWN_WORD, WORDS -> false;
    };
  }
}
