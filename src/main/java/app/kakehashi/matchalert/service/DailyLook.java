package app.kakehashi.matchalert.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.matchalert.MatchAlerts;
import app.kakehashi.matching.Proposals;
import app.kakehashi.matching.Proposals.Found;
import app.kakehashi.matching.Proposals.Proposed;
import app.kakehashi.matching.Proposals.Published;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Notices;
import app.kakehashi.notification.Recipient;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The look at every posting, a company at a time. */
@Service
class DailyLook implements MatchAlerts {
  private static final Logger log = LoggerFactory.getLogger(DailyLook.class);

  /** How far down a list a match is still worth a mail. */
  private static final int DEPTH = 20;

  /** Pairs that one notice names; the page has the others. */
  private static final int MOST_NAMED = 5;

  private static final Duration SILENT_FOR = Duration.ofDays(30);

  private final Proposals proposals;
  private final AlertsTold told;
  private final Accounts accounts;
  private final PostingLines lines;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DailyLook(
      Proposals proposals,
      AlertsTold told,
      Accounts accounts,
      PostingLines lines,
      Notices notices,
      TransactionTemplate transaction,
      Clock clock) {
    this.proposals = proposals;
    this.told = told;
    this.accounts = accounts;
    this.lines = lines;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is new for a posting, best first. */
  private record News(Published posting, List<Proposed> pairs) {}

  /** One of the pairs that a notice names. */
  private record Named(Published posting, Proposed pair, int rank) {}

  @Override
  public void run(Duration pause) throws InterruptedException {
    Map<CompanyId, List<Published>> owners =
        proposals.published().stream()
            .collect(
                Collectors.groupingBy(Published::company, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<CompanyId, List<Published>> owner : owners.entrySet()) {
      try {
        look(owner.getKey(), owner.getValue(), pause);
      } catch (RuntimeException e) {
        log.error(
            "Company {} could not be told of matches; the next run tries again",
            owner.getKey().value(),
            e);
      }
    }
  }

  private void look(CompanyId company, List<Published> postings, Duration pause)
      throws InterruptedException {
    List<Viewer> readers = readers(company);
    if (readers.isEmpty()) {
      return;
    }
    Map<Published, Found> found = new LinkedHashMap<>();
    for (Published posting : postings) {
      found.put(posting, proposals.of(posting, DEPTH, readers.getFirst()));
      Thread.sleep(pause);
    }
    transaction.executeWithoutResult(status -> tell(found, readers));
  }

  private List<Viewer> readers(CompanyId company) {
    return accounts.membersOf(company).stream()
        .filter(member -> member.status() == AccountStatus.ACTIVE)
        .flatMap(member -> accounts.viewer(member.id()).stream())
        .toList();
  }

  private void tell(Map<Published, Found> found, List<Viewer> readers) {
    List<News> news = new ArrayList<>();
    found.forEach(
        (posting, matches) -> {
          List<Proposed> fresh = told.note(posting.id(), matches.unseen());
          if (!fresh.isEmpty()) {
            news.add(new News(posting, fresh));
          }
          if (!matches.any() && isSilentForLong(posting) && told.noteSilence(posting.id())) {
            readers.forEach(reader -> tellSilence(posting, reader));
          }
        });
    if (!news.isEmpty()) {
      readers.forEach(reader -> tellNews(news, reader));
    }
  }

  private boolean isSilentForLong(Published posting) {
    return posting.publishedAt().plus(SILENT_FOR).isBefore(clock.instant());
  }

  private void tellSilence(Published posting, Viewer reader) {
    PostingLines.Line own = own(posting, reader);
    if (own != null) {
      notices.tell(
          Recipient.of(reader.account()),
          Category.MATCH_ALERT,
          "no_match_yet",
          Map.of(
              "title",
              own.title(),
              "type",
              "posting.type." + posting.type().code(),
              "since",
              LocalDate.ofInstant(posting.publishedAt(), reader.zone()).toString()),
          page(posting),
          null);
    }
  }

  private void tellNews(List<News> news, Viewer reader) {
    int count = news.stream().mapToInt(one -> one.pairs().size()).sum();
    Map<Published, List<String>> named = named(news, reader);
    int shown = named.values().stream().mapToInt(List::size).sum();
    if (shown == 0) {
      return;
    }
    String text =
        named.entrySet().stream()
            .map(entry -> paragraph(entry.getKey(), entry.getValue(), reader))
            .collect(Collectors.joining("\n\n"));
    notices.tell(
        Recipient.of(reader.account()),
        Category.MATCH_ALERT,
        "new_matches",
        Map.of(
            "count", Integer.toString(count),
            "matches", text,
            "more", Integer.toString(count - shown)),
        news.size() == 1 ? page(news.getFirst().posting()) + "/matches" : "/",
        null);
  }

  /** The best of all news, a line each, under the posting they are of. */
  private Map<Published, List<String>> named(List<News> news, Viewer reader) {
    List<Named> all = new ArrayList<>();
    for (News one : news) {
      for (int n = 0; n < one.pairs().size(); n++) {
        all.add(new Named(one.posting(), one.pairs().get(n), n));
      }
    }
    all.sort(
        Comparator.comparing((Named named) -> named.pair().band()).thenComparingInt(Named::rank));
    Map<Published, List<Long>> best =
        all.stream()
            .limit(MOST_NAMED)
            .collect(
                Collectors.groupingBy(
                    Named::posting,
                    LinkedHashMap::new,
                    Collectors.mapping(named -> named.pair().id(), Collectors.toList())));
    Map<Published, List<String>> named = new LinkedHashMap<>();
    best.forEach(
        (posting, others) -> {
          Map<Long, PostingLines.Line> known = lines.of(other(posting.type()), others, reader);
          named.put(
              posting,
              others.stream()
                  .map(known::get)
                  .filter(Objects::nonNull)
                  .map(line -> "– " + line.withCompany())
                  .toList());
        });
    named.values().removeIf(List::isEmpty);
    return named;
  }

  private String paragraph(Published posting, List<String> matches, Viewer reader) {
    PostingLines.Line own = own(posting, reader);
    String title = own == null ? "" : own.title() + "\n";
    return title + String.join("\n", matches);
  }

  private PostingLines.@Nullable Line own(Published posting, Viewer reader) {
    return lines.of(posting.type(), List.of(posting.id()), reader).get(posting.id());
  }

  private static PostingType other(PostingType own) {
    return own == PostingType.GAP ? PostingType.OFFER : PostingType.GAP;
  }

  private static String page(Published posting) {
    return "/" + posting.type().path() + "/" + posting.publicId();
  }
}
