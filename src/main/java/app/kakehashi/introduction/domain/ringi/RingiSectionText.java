package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.introduction.domain.ringi.RingiBlock.Bullets;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Paragraph;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Table;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which people edit a section: plain lines. A blank line ends a paragraph; a line
 * beginning with a bullet (・, • or a hyphen and a space) is a point of a list; a line beginning
 * with a bar is a row of a table, its cells parted by bars. Full-width bars do as well as narrow
 * ones, whichever begins the line.
 */
final class RingiSectionText {
  private static final Pattern BULLET = Pattern.compile("(?:[・•‧●○]|[-*–－] )\\s*(.*)");
  private static final String BARS = "|｜";

  /** Cells of a row; each more would be narrower than a word. */
  private static final int MOST_CELLS = 10;

  private static final Pattern AROUND_RULES = Pattern.compile("[|｜\\s:]");

  private RingiSectionText() {}

  /** The three things a line can be, apart from nothing. */
  private enum Kind {
    PARAGRAPH,
    BULLET,
    ROW
  }

  static List<RingiBlock> blocks(String text, Language language) {
    List<RingiBlock> blocks = new ArrayList<>();
    List<String> run = new ArrayList<>();
    Kind runs = Kind.PARAGRAPH;
    for (String line : new RingiText(text, language).text().split("\n")) {
      Kind kind = kindOf(line);
      if (line.isBlank() || kind != runs) {
        close(runs, run, language, blocks);
      }
      if (!line.isBlank()) {
        runs = kind;
        run.add(line.strip());
      }
    }
    close(runs, run, language, blocks);
    return blocks;
  }

  private static Kind kindOf(String line) {
    String stripped = line.strip();
    if (!stripped.isEmpty() && BARS.indexOf(stripped.charAt(0)) >= 0) {
      return Kind.ROW;
    }
    return BULLET.matcher(stripped).matches() ? Kind.BULLET : Kind.PARAGRAPH;
  }

  private static void close(
      Kind kind, List<String> run, Language language, List<RingiBlock> blocks) {
    switch (kind) {
      case PARAGRAPH -> {
        if (!run.isEmpty()) {
          blocks.add(new Paragraph(new RingiText(String.join("\n", run), language)));
        }
      }
      case BULLET -> {
        List<RingiText> points =
            run.stream()
                .map(line -> new RingiText(pointOf(line), language))
                .filter(point -> !point.isEmpty())
                .toList();
        if (!points.isEmpty()) {
          blocks.add(new Bullets(points));
        }
      }
      case ROW -> {
        List<List<RingiText>> rows =
            run.stream()
                .filter(line -> !isRule(line))
                .map(line -> cells(line, language))
                .filter(row -> !row.isEmpty())
                .toList();
        if (!rows.isEmpty()) {
          blocks.add(new Table(ofOneWidth(rows, language)));
        }
      }
    }
    run.clear();
  }

  private static String pointOf(String line) {
    Matcher matcher = BULLET.matcher(line);
    return matcher.matches() ? matcher.group(1) : line;
  }

  /** A rule below a table's head, as some editors write it. */
  private static boolean isRule(String line) {
    return line.contains("---")
        && AROUND_RULES.matcher(line).replaceAll("").chars().allMatch(c -> c == '-');
  }

  /** The cells of a row; an empty row has none. */
  private static List<RingiText> cells(String line, Language language) {
    String bar = line.substring(0, 1);
    String inner = line.substring(1);
    if (inner.endsWith(bar)) {
      inner = inner.substring(0, inner.length() - 1);
    }
    List<RingiText> cells = new ArrayList<>();
    for (String cell : inner.split(Pattern.quote(bar), -1)) {
      cells.add(new RingiText(cell, language));
    }
    return cells.stream().allMatch(RingiText::isEmpty) ? List.of() : cells;
  }

  private static List<List<RingiText>> ofOneWidth(List<List<RingiText>> rows, Language language) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<RingiText>> filled = new ArrayList<>();
    for (List<RingiText> row : rows) {
      List<RingiText> cells = new ArrayList<>(row);
      while (cells.size() < width) {
        cells.add(new RingiText("", language));
      }
      filled.add(cells);
    }
    return filled;
  }

  /** Whether a row has more cells than a page has room for. */
  static boolean isTooWide(String text) {
    return text.lines()
        .filter(line -> kindOf(line) == Kind.ROW)
        .anyMatch(line -> cells(line.strip(), Language.EN).size() > MOST_CELLS);
  }

  static String write(List<RingiBlock> blocks) {
    return blocks.stream().map(RingiSectionText::write).collect(Collectors.joining("\n\n"));
  }

  private static String write(RingiBlock block) {
    return switch (block) {
      case Paragraph paragraph -> paragraph.text().text();
      case Bullets bullets ->
          bullets.points().stream()
              .map(point -> "・" + point.text().replace('\n', ' '))
              .collect(Collectors.joining("\n"));
      case Table table ->
          table.rows().stream()
              .map(
                  row ->
                      row.stream()
                          .map(cell -> cell.text().replace('\n', ' ').replace('|', '｜'))
                          .collect(Collectors.joining(" | ", "| ", " |")))
              .collect(Collectors.joining("\n"));
    };
  }
}
