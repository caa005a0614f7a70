package app.kakehashi.bench;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.bench.MadeUpWorld.Owned;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages people look at every day, each as somebody who may, of postings drawn anew. */
final class PageKinds {
  private static final int COMPARED = 4;
  private static final int NOTICES = 45;

  private final MadeUpWorld world;
  private final Matches matches;
  private final int port;
  private final List<Reader> japanese;
  private final List<Reader> taiwanese;
  private final Reader desk;
  private final Reader admin;

  /** Somebody signed in, with a posting of the own company. */
  private record Reader(Viewer viewer, Visitor visitor, String posting) {}

  /** One request. */
  record Visit(Visitor by, String path) {}

  /** A page of which there are many. */
  record Kind(String name, Function<Draws, Visit> next) {}

  /**
   * Signs people in.
   *
   * @param members how many members of either side; companies with postings
   */
  PageKinds(MadeUpWorld world, Matches matches, int port, int members) {
    this.world = world;
    this.matches = matches;
    this.port = port;
    this.japanese = members("japan", members, world.gaps());
    this.taiwanese = members("taiwan", members, world.offers());
    this.desk = reader("desk", world.person("desk", Role.SECRETARIAT, null), "");
    this.admin = reader("admin", world.person("admin", Role.ADMIN, null), "");
    japanese.forEach(reader -> world.tell(reader.viewer(), NOTICES));
  }

  Visitor admin() {
    return admin.visitor();
  }

  List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    kinds.add(of("matches of a gap, its company", japanese, PageKinds::gapMatches));
    kinds.add(
        new Kind(
            "matches of a gap, secretariat",
            draws -> desk("/gaps/" + draws.any(world.gaps()).id() + "/matches")));
    kinds.add(
        of(
            "matches of an offer, its company",
            taiwanese,
            reader -> "/offers/" + reader.posting() + "/matches"));
    kinds.add(
        new Kind(
            "matches of an offer, secretariat",
            draws -> desk("/offers/" + draws.any(world.offers()).id() + "/matches")));
    kinds.add(of("comparison of four", japanese, this::comparison));
    kinds.add(of("home, Japanese member", japanese, reader -> "/"));
    kinds.add(of("home, Taiwanese member", taiwanese, reader -> "/"));
    kinds.add(new Kind("home, secretariat", draws -> desk("/")));
    kinds.add(new Kind("home, admin", draws -> new Visit(admin.visitor(), "/")));
    kinds.add(of("list of gaps", taiwanese, reader -> "/gaps"));
    kinds.add(new Kind("list of gaps, secretariat", draws -> desk(page("/gaps", draws))));
    kinds.add(of("list of offers", japanese, reader -> "/offers"));
    kinds.add(new Kind("list of offers, secretariat", draws -> desk(page("/offers", draws))));
    kinds.add(search("gap search", "/gaps", SearchWords.TOPICS));
    kinds.add(search("offer search", "/offers", SearchWords.TOPICS));
    kinds.add(new Kind("list of companies", draws -> desk(page("/companies", draws))));
    kinds.add(search("company search, kana", "/companies", SearchWords.KANA));
    kinds.add(search("company search, kanji", "/companies", SearchWords.KANJI));
    kinds.add(search("company search, latin", "/companies", SearchWords.LATIN));
    kinds.add(search("company search, two characters", "/companies", SearchWords.TWO));
    kinds.add(
        new Kind(
            "company page", draws -> desk("/companies/" + draws.any(world.japanese()).publicId())));
    kinds.add(
        new Kind(
            "gap page, Taiwanese member",
            draws ->
                new Visit(
                    draws.any(taiwanese).visitor(), "/gaps/" + draws.any(world.gaps()).id())));
    kinds.add(
        new Kind(
            "offer page, Japanese member",
            draws ->
                new Visit(
                    draws.any(japanese).visitor(), "/offers/" + draws.any(world.offers()).id())));
    kinds.add(of("inbox", japanese, reader -> "/inbox"));
    kinds.add(of("choice of mails", japanese, reader -> "/account/notifications"));
    kinds.add(new Kind("review queue", draws -> desk("/desk/review")));
    kinds.add(
        new Kind(
            "teams for a gap",
            draws -> desk("/desk/gaps/" + draws.any(world.gaps()).id() + "/consortium")));
    return kinds;
  }

  /** A page of the office that is one and the same for every draw. */
  Kind office(String name, String path) {
    return new Kind(name, draws -> desk(path));
  }

  /** The matches page of somebody's gap. */
  Visit matchesPage(Draws draws) {
    Reader reader = draws.any(japanese);
    return new Visit(reader.visitor(), gapMatches(reader));
  }

  /** Somebody of the office. */
  Viewer secretariat() {
    return desk.viewer();
  }

  private static String gapMatches(Reader reader) {
    return "/gaps/" + reader.posting() + "/matches";
  }

  private String comparison(Reader reader) {
    return matches
        .matchesOf(PostingType.GAP, reader.posting(), MatchWindow.top(COMPARED), reader.viewer())
        .orElseThrow()
        .matches()
        .stream()
        .map(match -> "offer=" + match.other().publicId())
        .collect(Collectors.joining("&", gapMatches(reader) + "/compare?", ""));
  }

  private static Kind of(String name, List<Reader> readers, Function<Reader, String> path) {
    return new Kind(
        name,
        draws -> {
          Reader reader = draws.any(readers);
          return new Visit(reader.visitor(), path.apply(reader));
        });
  }

  private Kind search(String name, String path, List<String> words) {
    return new Kind(
        name,
        draws ->
            new Visit(
                draws.any(japanese).visitor(),
                path + "?q=" + URLEncoder.encode(draws.any(words), StandardCharsets.UTF_8)));
  }

  private Visit desk(String path) {
    return new Visit(desk.visitor(), path);
  }

  private static String page(String path, Draws draws) {
    return path + "?page=" + draws.common(List.of(1, 2, 3, 4, 5));
  }

  private List<Reader> members(String name, int count, List<Owned> postings) {
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Owned own = world.draws().any(postings);
      readers.add(reader(name + i, world.person(name + i, Role.MEMBER, own.company()), own.id()));
    }
    return readers;
  }

  private Reader reader(String name, Viewer viewer, String posting) {
    return new Reader(viewer, Visitor.signedIn(port, MadeUpWorld.mail(name)), posting);
  }
}
