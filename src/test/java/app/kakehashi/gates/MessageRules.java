package app.kakehashi.gates;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a message bundle in three languages must keep. */
final class MessageRules {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][a-z0-9_.]*)[}(]");
  private static final Pattern QUOTED =
      Pattern.compile("[\"'`|]([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*\\.?)");

  private MessageRules() {}

  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, value) -> messages.put((String) key, (String) value));
    return messages;
  }

  /**
   * Faults of one bundle: keys missing in a language, empty texts, other placeholders, apostrophes
   * MessageFormat eats.
   */
  static List<String> faults(String feature, Map<String, Map<String, String>> languages) {
    List<String> faults = new ArrayList<>();
    Set<String> keys = new TreeSet<>();
    languages.values().forEach(messages -> keys.addAll(messages.keySet()));
    for (String key : keys) {
      if (!key.startsWith(feature + ".")
          && !(feature.equals("notification") && key.startsWith("mail."))) {
        faults.add(key + " does not begin with " + feature);
      }
      Set<Set<String>> placeholders = new java.util.HashSet<>();
      languages.forEach(
          (language, messages) -> {
            String text = messages.get(key);
            if (text == null || text.isEmpty()) {
              faults.add(key + " is missing in " + language);
              return;
            }
            if (text.replace("''", "").contains("'")) {
              faults.add(key + " has a single apostrophe in " + language);
            }
            placeholders.add(placeholders(text));
          });
      if (placeholders.size() > 1) {
        faults.add(key + " has other placeholders in another language");
      }
    }
    return faults;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  /** Keys a template names in full. */
  static Set<String> keysOfTemplate(String template) {
    return TEMPLATE_KEY
        .matcher(template)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toSet());
  }

  /**
   * Texts in quotes that may be keys or, ending with a dot or underscore, the beginning of keys.
   */
  static Set<String> quoted(String source) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = QUOTED.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    found.addAll(keysOfTemplate(source));
    return found;
  }

  /**
   * Texts in quotes that look like keys of these bundles, or like the beginning of keys, and are
   * none.
   */
  static Set<String> unknown(String source, Set<String> features, Set<String> known) {
    return quoted(source).stream()
        .filter(text -> text.indexOf('.') > 0 && features.contains(text.split("\\.", -1)[0]))
        .filter(
            text ->
                (text.endsWith(".") || text.endsWith("_"))
                    ? known.stream().noneMatch(key -> key.startsWith(text))
                    : !known.contains(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a key is named in full, or one of its beginnings (to a dot or underscore) is. */
  static boolean isUsed(String key, Set<String> quoted) {
    if (quoted.contains(key)) {
      return true;
    }
    if (key.startsWith("mail.")) {
      // the parts of a mail are found by the name of its template
      return quoted.contains(key.split("\\.", -1)[1]);
    }
    for (int i = key.length() - 1; i > 0; i--) {
      char c = key.charAt(i);
      if ((c == '.' || c == '_')
          && i > key.indexOf('.')
          && quoted.contains(key.substring(0, i + 1))) {
        return true;
      }
    }
    int end = key.lastIndexOf('.');
    return key.indexOf('.') == end && quoted.contains(key.substring(0, end + 1));
  }
}
