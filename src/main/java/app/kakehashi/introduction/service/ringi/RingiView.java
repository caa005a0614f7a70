package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiBlock;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Bullets;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Paragraph;
import app.kakehashi.introduction.domain.ringi.RingiBlock.Table;
import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSection;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind.Column;
import app.kakehashi.introduction.domain.ringi.RingiText;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack as both documents lay it out.
 *
 * @param date in words
 * @param memo the page that opens it, where there is one
 */
record RingiView(RingiPack pack, String date, @Nullable Memo memo, List<Section> sections) {
  /** How many boxes a chain of approval has in every language. */
  static final int APPROVERS = 5;

  /** Lines or rows that are left for handwriting where nothing is written yet. */
  static final int BLANK_LINES = 3;

  private static final List<String> HAN_NUMERALS = List.of("一、", "二、", "三、", "四、", "五、");

  /** A page for the general manager; parts nobody wrote are empty lists. */
  record Memo(@Nullable RingiText subject, List<Point> explanation, List<Point> proposal) {}

  /** A numbered point. */
  record Point(String number, RingiText text) {}

  /**
   * A section.
   *
   * @param number counted from 1
   * @param isBlank whether it is printed with room for handwriting
   * @param prompts first cells of the rows of its blank table; with columns but without prompts,
   *     blank rows
   */
  record Section(
      int number,
      String kind,
      boolean isCompanies,
      boolean isBlank,
      List<Column> columns,
      List<String> prompts,
      List<Block> blocks) {}

  /**
   * A block, of which one part is filled.
   *
   * @param rows as wide as the section has columns, or of any width where it has none
   */
  record Block(
      @Nullable RingiText paragraph, List<RingiText> bullets, List<List<RingiText>> rows) {}

  static RingiView of(RingiPack pack) {
    List<Section> sections = new ArrayList<>();
    for (RingiSection section : pack.sections()) {
      RingiSectionKind kind = section.kind();
      boolean isCompanies = kind == RingiSectionKind.COMPANIES;
      sections.add(
          new Section(
              sections.size() + 1,
              kind.code(),
              isCompanies,
              section.isEmpty() && !isCompanies,
              kind.columns(),
              kind.prompts(),
              section.blocks().stream().map(RingiView::block).toList()));
    }
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(pack.language().locale())
            .format(pack.date());
    return new RingiView(pack, date, memo(pack.memo()), sections);
  }

  private static @Nullable Memo memo(@Nullable RingiMemo memo) {
    return memo == null
        ? null
        : new Memo(
            memo.subject().isEmpty() ? null : memo.subject(),
            points(memo.explanation()),
            points(memo.proposal()));
  }

  private static List<Point> points(List<RingiText> texts) {
    List<Point> points = new ArrayList<>();
    texts.forEach(text -> points.add(new Point(HAN_NUMERALS.get(points.size()), text)));
    return points;
  }

  private static Block block(RingiBlock block) {
    return switch (block) {
      case Paragraph paragraph -> new Block(paragraph.text(), List.of(), List.of());
      case Bullets bullets -> new Block(null, bullets.points(), List.of());
      case Table table -> new Block(null, List.of(), table.rows());
    };
  }
}
