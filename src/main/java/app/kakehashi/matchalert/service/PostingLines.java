package app.kakehashi.matchalert.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names postings in a line, as a reader may know them. */
@Component
class PostingLines {
  private final Gaps gaps;
  private final Offers offers;
  private final MessageSource messages;

  PostingLines(Gaps gaps, Offers offers, MessageSource messages) {
    this.gaps = gaps;
    this.offers = offers;
    this.messages = messages;
  }

  /** Titles of postings, by internal id; those the reader may not see are missing. */
  Map<Long, String> titles(PostingType type, Collection<Long> ids, Viewer reader) {
    Map<Long, String> titles = new HashMap<>();
    if (type == PostingType.GAP) {
      gaps.summaries(ids, reader).forEach((id, gap) -> titles.put(id, gap.text().title()));
    } else {
      offers.summaries(ids, reader).forEach((id, offer) -> titles.put(id, offer.text().title()));
    }
    return titles;
  }

  /** A line a posting, with its company where the reader may know it. */
  Map<Long, String> lines(PostingType type, Collection<Long> ids, Viewer reader) {
    Map<Long, String> lines = new HashMap<>();
    if (type == PostingType.GAP) {
      gaps.summaries(ids, reader)
          .forEach((id, gap) -> lines.put(id, line(gap.text().title(), gap.company(), reader)));
    } else {
      offers
          .summaries(ids, reader)
          .forEach(
              (id, offer) -> lines.put(id, line(offer.text().title(), offer.company(), reader)));
    }
    return lines;
  }

  String say(Viewer reader, String key, Object... arguments) {
    return messages.getMessage(key, arguments, reader.language().locale());
  }

  private String line(String title, @Nullable CompanySummary company, Viewer reader) {
    String name = company == null ? say(reader, "matchalert.anonymous") : company.name();
    return say(reader, "matchalert.line", title, name);
  }
}
