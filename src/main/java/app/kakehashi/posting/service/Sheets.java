package app.kakehashi.posting.service;

import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.ReviewSource;
import app.kakehashi.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the module of gaps or of offers how one of its postings reads. */
@Component
class Sheets {
  private final Map<PostingType, ReviewSource> sources = new EnumMap<>(PostingType.class);

  Sheets(List<ReviewSource> sources) {
    sources.forEach(source -> this.sources.put(source.type(), source));
  }

  PostingSheet sheet(Posting posting, Language language) {
    return source(posting).sheet(posting, language);
  }

  String kind(Posting posting, Language language) {
    return source(posting).kind(posting, language);
  }

  /**
   * Field → text in the posting's own language, so that two snapshots differ only where the content
   * does.
   */
  Map<String, String> snapshot(Posting posting) {
    return sheet(posting, posting.text().language()).snapshot();
  }

  private ReviewSource source(Posting posting) {
    ReviewSource source = sources.get(posting.type());
    if (source == null) {
      throw new IllegalStateException("Nobody shows postings of type " + posting.type());
    }
    return source;
  }
}
