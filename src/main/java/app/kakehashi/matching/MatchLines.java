package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts matches into the reader's words for the pages of features that build on them. */
public interface MatchLines {
  /**
   * A match in words.
   *
   * @param path of the pair's page
   * @param titleLanguage of the title
   * @param company name, or what may be known of one that is not named
   * @param companyLanguage of the name; null for our own words
   * @param companyPath null where the company is not named
   * @param band how good it is; {@code tone} is its colour
   * @param joint the number behind it; null but for the office
   * @param decisions what the two companies decided, in words
   */
  record MatchLine(
      String otherId,
      String path,
      String title,
      String titleLanguage,
      String company,
      @Nullable String companyLanguage,
      @Nullable String companyPath,
      String place,
      String band,
      String tone,
      @Nullable String joint,
      List<String> strengths,
      List<Point> points,
      List<String> decisions) {}

  /** What speaks against it, or is open. */
  record Point(String text, boolean isOpen) {}

  /**
   * A match of a posting in the viewer's language.
   *
   * @param own type of the posting whose matches they are
   */
  MatchLine of(PostingType own, String publicId, Match match, Viewer viewer);

  /** What a requirement asks, in the reader's language: a concept, a certificate, a country … */
  String requirement(Requirement requirement, Language reader);
}
