package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares lines with those that somebody looked at and approved. Where a model, glossary or cue
 * changed on purpose, {@code -Dkakehashi.golden=write} writes them anew: read the difference before
 * you commit it.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** How far a number at the end of a line may lie from the approved one. */
  private static final double POINT = 1;

  private Golden() {}

  /** Lines may end with a tab and a number, which may differ by up to a point. */
  public static void compare(String file, List<String> lines) {
    Path path = FOLDER.resolve(file);
    try {
      if ("write".equals(System.getProperty("kakehashi.golden"))) {
        Files.createDirectories(FOLDER);
        Files.write(path, lines);
      }
      List<String> approved = Files.readAllLines(path);
      assertThat(lines.stream().map(Golden::words).toList())
          .isEqualTo(approved.stream().map(Golden::words).toList());
      for (int i = 0; i < lines.size(); i++) {
        assertThat(number(lines.get(i)))
            .as("line %d: %s", i + 1, lines.get(i))
            .isCloseTo(number(approved.get(i)), within(POINT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Approved lines cannot be read: " + path, e);
    }
  }

  private static String words(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? line : line.substring(0, tab);
  }

  private static double number(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? 0 : Double.parseDouble(line.substring(tab + 1));
  }
}
