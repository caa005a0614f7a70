package app.kakehashi.listimport.domain.list;

import app.kakehashi.posting.PostingText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gap or an offer of a list.
 *
 * @param line where it stands in the file
 * @param key the list's own number of it; empty for none
 * @param companyKey how the list refers to the company: its key or official number; empty for none
 * @param companyName its name, where the list gives one; empty for none
 * @param text null where the row is refused
 * @param content null where the row is refused
 * @param <C> {@code GapContent} or {@code OfferContent}
 */
public record PostingLine<C>(
    int line,
    String key,
    String companyKey,
    String companyName,
    @Nullable PostingText text,
    @Nullable C content,
    List<Problem> problems) {
  public PostingLine {
    problems = List.copyOf(problems);
  }

  /** How the row names its company. */
  public CompanyMention mention() {
    return new CompanyMention(companyKey, null, companyName);
  }
}
