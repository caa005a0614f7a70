package app.kakehashi.canary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the words and finds them again. */
final class Aviary {
  private static final Pattern WORD =
      Pattern.compile("xcn\\d{5}q|(?<![\\w-])[\\w-]{22}(?![\\w-])", Pattern.CASE_INSENSITIVE);

  private final Map<String, Canary> known = new HashMap<>();
  private final Map<String, Canary> ids = new HashMap<>();

  /** A word for data of a company. */
  String word(Canary.Kind kind, Party owner, String what) {
    return keep(kind, owner, null, null, what);
  }

  /** A word for a field of a card; the public id of the card is told later. */
  String word(Party owner, String what) {
    return keep(Canary.Kind.CONTACT, owner, null, null, what);
  }

  /** A word for what somebody says in an introduction; of no owner for the office. */
  String word(Canary.Kind kind, @Nullable Party owner, Scene scene, String what) {
    return keep(kind, owner, scene, null, what);
  }

  private String keep(
      Canary.Kind kind,
      @Nullable Party owner,
      @Nullable Scene scene,
      @Nullable String person,
      String what) {
    String word = "xcn%05dq".formatted(known.size());
    known.put(word, new Canary(word, kind, owner, scene, person, what));
    return word;
  }

  /** The words of a card belong to this contact. */
  void isOf(Collection<String> words, String person) {
    for (String word : words) {
      Canary canary = Objects.requireNonNull(known.get(word));
      known.put(
          word,
          new Canary(word, canary.kind(), canary.owner(), canary.scene(), person, canary.what()));
    }
  }

  /** The public id of a company gives it away like its name. */
  void id(String publicId, Party owner) {
    ids.put(publicId, new Canary(publicId, Canary.Kind.IDENTITY, owner, null, null, "public id"));
  }

  /** Every piece of data that a text holds. */
  Set<Canary> in(String text) {
    Set<Canary> found = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      Canary canary =
          matcher.end() - matcher.start() == 22
              ? ids.get(matcher.group())
              : known.get(matcher.group().toLowerCase(Locale.ROOT));
      if (canary != null) {
        found.add(canary);
      }
    }
    return found;
  }

  List<Canary> all() {
    List<Canary> all = new ArrayList<>(known.values());
    all.addAll(ids.values());
    return all;
  }
}
