package app.kakehashi.introduction.domain.ringi;

import app.kakehashi.introduction.domain.ringi.RingiBlock.Table;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * One section of a pack. A section without blocks is still to be filled in: the documents print it
 * with room for handwriting.
 *
 * @param blocks in reading order; tables of a kind with columns have exactly these
 */
public record RingiSection(RingiSectionKind kind, List<RingiBlock> blocks) {
  public RingiSection {
    blocks = blocks.stream().map(block -> fitted(kind, block)).toList();
  }

  /** A section nobody has written yet. */
  public static RingiSection empty(RingiSectionKind kind) {
    return new RingiSection(kind, List.of());
  }

  /** A section as a person types it, in the form of {@link RingiSectionText}. */
  public static RingiSection ofText(RingiSectionKind kind, String text, Language language) {
    return new RingiSection(kind, RingiSectionText.blocks(text, language));
  }

  /** Whether a row in a text as typed has more cells than a page has room for. */
  public static boolean isTooWide(String text) {
    return RingiSectionText.isTooWide(text);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The section as a person edits it; reading it again gives the same blocks in one language. */
  public String text() {
    return RingiSectionText.write(blocks);
  }

  /** Short rows are filled with empty cells; what is too much joins the last column. */
  private static RingiBlock fitted(RingiSectionKind kind, RingiBlock block) {
    int width = kind.columns().size();
    if (!(block instanceof Table table) || width == 0 || table.width() == width) {
      return block;
    }
    return new Table(table.rows().stream().map(row -> fitted(row, width)).toList());
  }

  private static List<RingiText> fitted(List<RingiText> row, int width) {
    List<RingiText> cells = new ArrayList<>(row.subList(0, Math.min(row.size(), width)));
    Language language = row.getFirst().language();
    for (RingiText extra : row.subList(cells.size(), row.size())) {
      RingiText last = cells.removeLast();
      cells.add(new RingiText(last.text() + "\n" + extra.text(), last.language()));
    }
    while (cells.size() < width) {
      cells.add(new RingiText("", language));
    }
    return cells;
  }
}
