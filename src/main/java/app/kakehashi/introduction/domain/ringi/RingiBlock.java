package app.kakehashi.introduction.domain.ringi;

import java.util.List;

/** A part of a section. */
public sealed interface RingiBlock {

  /** Running text; a line break in it is meant. */
  record Paragraph(RingiText text) implements RingiBlock {}

  /** Points of equal rank, at least one. */
  record Bullets(List<RingiText> points) implements RingiBlock {
    public Bullets {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("A list without points");
      }
    }
  }

  /**
   * Rows of equal width below the columns of the section's kind.
   *
   * @param rows at least one, each with at least one cell; cells may be empty
   */
  record Table(List<List<RingiText>> rows) implements RingiBlock {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      if (rows.isEmpty() || rows.getFirst().isEmpty()) {
        throw new IllegalArgumentException("A table without cells");
      }
      int width = rows.getFirst().size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("A table with rows of unequal width");
      }
    }

    /** How many cells a row has. */
    public int width() {
      return rows.getFirst().size();
    }
  }
}
