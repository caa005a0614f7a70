package app.kakehashi.matchalert.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.Gaps;
import app.kakehashi.notification.NoticeValues;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names postings in a line, as a reader may know them, for the values of notices. */
@Component
class PostingLines {
  private final Gaps gaps;
  private final Offers offers;

  PostingLines(Gaps gaps, Offers offers) {
    this.gaps = gaps;
    this.offers = offers;
  }

  /** A posting's title, and with what of its company the reader may know. */
  record Line(String title, String withCompany) {}

  /** By internal id; postings that the reader may not see are missing. */
  Map<Long, Line> of(PostingType type, Collection<Long> ids, Viewer reader) {
    Map<Long, Line> lines = new HashMap<>();
    if (type == PostingType.GAP) {
      gaps.summaries(ids, reader)
          .forEach((id, gap) -> lines.put(id, line(gap.text(), gap.company())));
    } else {
      offers
          .summaries(ids, reader)
          .forEach((id, offer) -> lines.put(id, line(offer.text(), offer.company())));
    }
    return lines;
  }

  private static Line line(PostingText text, @Nullable CompanySummary company) {
    String title = NoticeValues.said(text.title(), text.language().code());
    String name =
        company == null
            ? NoticeValues.message("matchalert.anonymous")
            : NoticeValues.said(company.name(), company.nameLanguage());
    return new Line(title, title + " / " + name);
  }
}
