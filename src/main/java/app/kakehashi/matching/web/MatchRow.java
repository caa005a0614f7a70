package app.kakehashi.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match in the reader's words.
 *
 * @param rank from 1; 0 outside the ranking
 * @param path of the pair's page
 * @param tone of the band's colour
 * @param interested whether the reader's side is
 * @param version of the decision of the reader's side
 * @param figures for the office only
 */
record MatchRow(
    int rank,
    PostingLine other,
    String path,
    String band,
    String tone,
    List<BarLine> bars,
    List<String> strengths,
    List<Point> points,
    boolean interested,
    boolean dismissed,
    long version,
    @Nullable FigureTable figures) {

  /**
   * A posting in a line.
   *
   * @param lang of the title
   * @param kind of a gap in words; null for an offer
   * @param company name, or what may be known of one that is not named
   * @param companyLang of the name; null for our own words
   * @param companyPath null where the company is not named
   */
  record PostingLine(
      String publicId,
      String path,
      String title,
      String lang,
      @Nullable String kind,
      String company,
      @Nullable String companyLang,
      @Nullable String companyPath,
      String place,
      List<String> fields,
      List<String> modes) {}

  /**
   * One of the three bars.
   *
   * @param width 0 to 100
   * @param isKnown else drawn as an empty frame
   */
  record BarLine(String label, String word, long width, boolean isKnown) {}

  /** What speaks against it, or is open. */
  record Point(String text, boolean isOpen) {}

  /**
   * The numbers behind it.
   *
   * @param joint R
   * @param propensity null in the ranking
   * @param decisions of the two companies in words
   */
  record FigureTable(
      String joint, List<SideTable> sides, @Nullable String propensity, List<String> decisions) {}

  /** A side's score with everything that it was summed from. */
  record SideTable(
      String label,
      String score,
      String interval,
      String base,
      List<Line> lines,
      List<Line> caps) {}

  /** A criterion's part, or a cap, of which only the points are there. */
  record Line(String label, String weight, String value, String known, String points) {}
}
