package app.kakehashi.canary;

import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers open addresses and follow links, and judges what they find by the {@link Rule}.
 * Several may read at once; what was found is written down by one at a time.
 */
final class Crawl {
  private final Window window;
  private final Aviary aviary;
  private final Rule rule;
  private final long seed;
  private final int share;

  private final Map<Reader, Set<Canary>> seen = new HashMap<>();
  private final Map<String, String> leaks = new LinkedHashMap<>();
  private final Map<String, Integer> leakCounts = new HashMap<>();
  private final Set<String> broken = new TreeSet<>();
  private final Map<String, Integer> figures = new TreeMap<>();
  private final Map<String, Integer> statuses = new TreeMap<>();
  private int sightings;

  /**
   * @param share one of how many addresses is opened, beside those that must be
   */
  Crawl(Window window, Aviary aviary, Rule rule, long seed, int share) {
    this.window = window;
    this.aviary = aviary;
    this.rule = rule;
    this.seed = seed;
    this.share = share;
  }

  /**
   * Opens addresses and what they lead to.
   *
   * @param must opened in any case; the others are drawn
   */
  void read(Reader reader, Collection<String> must, Collection<String> drawn) {
    Set<String> known = new HashSet<>(must);
    Deque<String> waiting = new ArrayDeque<>(must);
    for (String address : drawn) {
      if (known.add(address) && isDrawn(reader, address)) {
        waiting.add(address);
      }
    }
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      Window.Answer answer = open(reader, address);
      for (String link : answer.links()) {
        String target = link.replaceFirst("#.*", "").replace(" ", "%20");
        if (known.add(target) && isDrawn(reader, target)) {
          waiting.add(target);
        }
      }
    }
  }

  private boolean isDrawn(Reader reader, String address) {
    return isDrawn(reader, address, share);
  }

  /** Whether chance gives one of so many things to this reader. */
  boolean isDrawn(Reader reader, String thing, int oneOf) {
    return oneOf == 1 || number(reader + thing) % oneOf == 0;
  }

  private long number(String text) {
    CRC32 sum = new CRC32();
    sum.update((seed + text).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private Window.Answer open(Reader reader, String address) {
    Language language =
        Language.values()[(int) (number(address + reader) % Language.values().length)];
    Window.Answer answer;
    try {
      answer = window.open(address, reader, language);
    } catch (IllegalStateException e) {
      noteBroken(e.getMessage());
      return new Window.Answer(500, "", "", Set.of());
    }
    Set<Canary> found = aviary.in(answer.text().replace(address, ""));
    write(reader, address, answer, found);
    return answer;
  }

  private synchronized void noteBroken(@Nullable String what) {
    broken.add(String.valueOf(what));
  }

  /**
   * @param found without the address itself, which an answer may repeat
   */
  private synchronized void write(
      Reader reader, String address, Window.Answer answer, Set<Canary> found) {
    count(reader.isApi() ? "API answers" : answer.isFile() ? "files" : "pages");
    count("read by " + reader.role().name().toLowerCase(java.util.Locale.ROOT));
    statuses.merge(Integer.toString(answer.status()), 1, Integer::sum);
    if (answer.status() >= 500) {
      broken.add(answer.status() + " " + address + " for " + reader);
    }
    for (Canary canary : found) {
      sightings++;
      if (rule.allows(reader, canary, address)) {
        seen.computeIfAbsent(reader, any -> new HashSet<>()).add(canary);
      } else {
        leak(reader.toString(), canary, address);
      }
    }
  }

  /** A search for a hidden word must answer as one for a word that nobody has. */
  void search(Reader reader, Canary canary) {
    for (String list : List.of("/companies?q=", "/gaps?q=", "/offers?q=")) {
      String address = (reader.isApi() ? "/api/v1" : "") + list;
      if (isDrawn(reader, address + canary.word())) {
        count("searches for what is hidden");
        String found = found(reader, address, canary.word());
        if (!found.equals(found(reader, address, "xcn99999q"))) {
          leak(reader.toString(), canary, "a search at " + address);
        }
      }
    }
  }

  private String found(Reader reader, String address, String word) {
    String text = window.open(address + word, reader, Language.EN).text();
    String shown = reader.isApi() ? text : Jsoup.parse(text).select("main").text();
    return shown.replace(word, "");
  }

  /** A word was found where it does not belong. */
  synchronized void leak(String reader, Canary canary, String where) {
    String kind =
        canary.kind()
            + " "
            + canary.what()
            + " at "
            + where.replaceAll("[\\w-]{22,}", "…").replaceAll("\\?.*", "?…")
            + " for "
            + reader.replaceAll(" .*", "");
    leakCounts.merge(kind, 1, Integer::sum);
    leaks.putIfAbsent(kind, reader + " finds " + canary + " at " + where);
  }

  synchronized void count(String what) {
    figures.merge(what, 1, Integer::sum);
  }

  boolean hasSeen(Reader reader, Canary canary) {
    return seen.getOrDefault(reader, Set.of()).contains(canary);
  }

  /** One line a kind of leak. */
  Collection<String> leaks() {
    Set<String> lines = new TreeSet<>();
    leaks.forEach((kind, first) -> lines.add(leakCounts.get(kind) + " × " + kind + ": " + first));
    return lines;
  }

  Set<String> broken() {
    return broken;
  }

  Map<String, Integer> figures() {
    Map<String, Integer> all = new LinkedHashMap<>(figures);
    statuses.forEach((status, count) -> all.put("answered with " + status, count));
    all.put("words found and judged", sightings);
    return all;
  }
}
