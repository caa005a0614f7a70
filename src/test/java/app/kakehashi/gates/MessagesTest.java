package app.kakehashi.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path JAVA = Path.of("src/main/java");

  @Test
  void everyBundleIsCompleteInThreeLanguages() {
    List<String> faults = new ArrayList<>();
    for (String feature : features()) {
      faults.addAll(MessageRules.faults(feature, languagesOf(feature)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyKeyATemplateNamesExists() {
    Set<String> known = allKeys();
    List<String> missing = new ArrayList<>();
    files(TEMPLATES, ".html")
        .forEach(
            file ->
                MessageRules.keysOfTemplate(content(file)).stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key)));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyOrBeginningOfKeysThatIsWrittenDownExists() {
    Set<String> known = allKeys();
    List<String> missing = new ArrayList<>();
    Stream.concat(files(TEMPLATES, ".html"), files(JAVA, ".java"))
        .forEach(
            file ->
                MessageRules.unknown(content(file), features(), known).stream()
                    .filter(text -> !isActionOfTheAudit(file, text))
                    .forEach(text -> missing.add(file + ": " + text)));
    assertThat(missing).isEmpty();
  }

  /** Services write down actions such as {@code gap.published}, which look like short keys. */
  private static boolean isActionOfTheAudit(Path file, String text) {
    return file.toString().contains("/service/") && text.matches("[a-z]+\\.[a-z_]+");
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> quoted = new TreeSet<>();
    files(TEMPLATES, ".html").forEach(file -> quoted.addAll(MessageRules.quoted(content(file))));
    files(JAVA, ".java").forEach(file -> quoted.addAll(MessageRules.quoted(content(file))));
    assertThat(allKeys().stream().filter(key -> !MessageRules.isUsed(key, quoted))).isEmpty();
  }

  @Test
  void aWrongBundleIsRefused() {
    Map<String, Map<String, String>> wrong =
        Map.of(
            "en", Map.of("gap.a", "One {0}", "gap.b", "It's", "offer.c", "C"),
            "ja", Map.of("gap.a", "一つ {1}", "gap.b", "", "offer.c", "C"));
    assertThat(MessageRules.faults("gap", wrong))
        .anySatisfy(f -> assertThat(f).contains("gap.a has other placeholders"))
        .anySatisfy(f -> assertThat(f).contains("gap.b is missing in ja"))
        .anySatisfy(f -> assertThat(f).contains("single apostrophe"))
        .anySatisfy(f -> assertThat(f).contains("offer.c does not begin with gap"));
    assertThat(MessageRules.keysOfTemplate("<p th:text=\"#{gap.nowhere}\">"))
        .containsExactly("gap.nowhere");
    assertThat(MessageRules.isUsed("gap.kind.supplier", Set.of("gap.kind."))).isTrue();
    assertThat(MessageRules.isUsed("gap.kind.supplier", Set.of("gap.list.title"))).isFalse();
    assertThat(
            MessageRules.unknown(
                """
                errors.rejectValue("kind", "gap.error.nowhere"); of("gap.kind."); of("gap.no_kind.");
                of("gap.kind.supplier"); of("java.util.list");
                """,
                Set.of("gap"),
                Set.of("gap.kind.supplier")))
        .containsExactly("gap.error.nowhere", "gap.no_kind.");
  }

  private static Set<String> features() {
    Set<String> features = new TreeSet<>();
    files(BUNDLES, ".properties")
        .map(file -> file.getFileName().toString())
        .forEach(name -> features.add(name.replaceFirst("(_ja|_zh_TW)?\\.properties$", "")));
    return features;
  }

  private static Map<String, Map<String, String>> languagesOf(String feature) {
    Map<String, Map<String, String>> languages = new LinkedHashMap<>();
    languages.put("en", MessageRules.read(BUNDLES.resolve(feature + ".properties")));
    languages.put("ja", MessageRules.read(BUNDLES.resolve(feature + "_ja.properties")));
    languages.put("zh_TW", MessageRules.read(BUNDLES.resolve(feature + "_zh_TW.properties")));
    return languages;
  }

  private static Set<String> allKeys() {
    Set<String> keys = new TreeSet<>();
    features()
        .forEach(f -> keys.addAll(MessageRules.read(BUNDLES.resolve(f + ".properties")).keySet()));
    return keys;
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
