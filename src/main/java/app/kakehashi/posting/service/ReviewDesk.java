package app.kakehashi.posting.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.domain.GiveAways;
import app.kakehashi.posting.domain.GiveAways.Passage;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office needs to review postings of both types. */
@Service
@Transactional(readOnly = true)
public class ReviewDesk {
  /** Postings a page of the queue. */
  public static final int PAGE = 30;

  private final PostingReads reads;
  private final Postings postings;
  private final Sheets sheets;
  private final Companies companies;
  private final Accounts accounts;

  ReviewDesk(
      PostingReads reads,
      Postings postings,
      Sheets sheets,
      Companies companies,
      Accounts accounts) {
    this.reads = reads;
    this.postings = postings;
    this.sheets = sheets;
    this.companies = companies;
    this.accounts = accounts;
  }

  /**
   * A posting that waits.
   *
   * @param author who submitted it; null for a list
   * @param again whether a reviewer has seen an earlier version
   */
  public record Entry(
      PostingType type,
      String publicId,
      String title,
      String language,
      @Nullable CompanySummary company,
      @Nullable String author,
      boolean byOffice,
      boolean again,
      Instant since) {}

  /**
   * A posting under review.
   *
   * @param author who submitted it; null for a list
   * @param before field → what the last reviewer saw, for fields that differ now; empty text where
   *     there was nothing
   * @param marked field → its text in passages, for an anonymous posting whose text may give the
   *     company away
   * @param revealing whether anything is marked
   */
  public record Review(
      Posting posting,
      String kind,
      CompanySummary company,
      @Nullable String author,
      PostingSheet sheet,
      Map<String, Before> before,
      Map<String, List<Passage>> marked,
      boolean revealing,
      boolean mayReview) {}

  /**
   * What the last reviewer saw.
   *
   * @param label message key of the field
   * @param text empty where there was nothing
   */
  public record Before(String label, String text) {}

  /** The queue, the longest waiting first. */
  public List<Entry> queue(int page, Viewer viewer) {
    List<PostingReads.Waiting> waiting = reads.queue(PAGE, (page - 1) * PAGE, viewer);
    Map<CompanyId, CompanySummary> names =
        companies.summaries(
            waiting.stream().map(PostingReads.Waiting::company).distinct().toList());
    Map<AccountId, String> authors =
        accounts.namesOf(
            waiting.stream()
                .map(PostingReads.Waiting::submittedBy)
                .filter(Objects::nonNull)
                .distinct()
                .map(AccountId::new)
                .toList());
    return waiting.stream()
        .map(
            entry ->
                new Entry(
                    entry.type(),
                    entry.publicId(),
                    entry.title(),
                    entry.language(),
                    names.get(entry.company()),
                    entry.submittedBy() == null
                        ? null
                        : authors.get(new AccountId(entry.submittedBy())),
                    entry.postedByOffice(),
                    entry.seenBefore(),
                    entry.submittedAt()))
        .toList();
  }

  /** How many wait in all. */
  public long waiting(Viewer viewer) {
    return reads.waiting(viewer).values().stream().mapToLong(Long::longValue).sum();
  }

  /** One posting that waits, as the other side would see it. */
  public Review review(PostingType type, String publicId, Viewer viewer) {
    Posting posting = postings.editable(type, publicId, viewer);
    if (posting.status() != PostingStatus.SUBMITTED) {
      throw new NotFoundException();
    }
    CompanySummary company = companies.summaries(List.of(posting.company())).get(posting.company());
    if (company == null) {
      throw new NotFoundException();
    }
    Set<String> revealing =
        posting.isAnonymous() ? companies.revealingTexts(posting.company()) : Set.of();
    PostingSheet sheet = sheets.sheet(posting, viewer.language());
    Map<String, List<Passage>> marked = posting.isAnonymous() ? marked(sheet, revealing) : Map.of();
    return new Review(
        posting,
        sheets.kind(posting, viewer.language()),
        company,
        posting
            .submittedBy()
            .map(author -> accounts.namesOf(List.of(author)).get(author))
            .orElse(null),
        sheet,
        differences(posting, sheet),
        marked,
        !marked.isEmpty(),
        PostingPolicy.mayReview(posting, viewer));
  }

  private Map<String, Before> differences(Posting posting, PostingSheet sheet) {
    Map<String, String> seen = posting.reviewedSheet();
    if (seen.isEmpty()) {
      return Map.of();
    }
    Map<String, String> labels = new TreeMap<>();
    for (PostingSheet.Section section : sheet.sections()) {
      section.lines().forEach(line -> labels.put(line.field(), line.label()));
    }
    Map<String, String> now = sheets.snapshot(posting);
    Set<String> fields = new TreeSet<>(seen.keySet());
    fields.addAll(now.keySet());
    Map<String, Before> before = new TreeMap<>();
    for (String field : fields) {
      if (!Objects.equals(seen.get(field), now.get(field))) {
        before.put(
            field,
            new Before(
                labels.getOrDefault(field, "posting.review.no_longer"),
                seen.getOrDefault(field, "")));
      }
    }
    return before;
  }

  private static Map<String, List<Passage>> marked(PostingSheet sheet, Set<String> revealing) {
    Map<String, List<Passage>> marked = new TreeMap<>();
    for (PostingSheet.Section section : sheet.sections()) {
      for (PostingSheet.Line line : section.lines()) {
        String typed =
            String.join(
                "\n",
                line.values().stream()
                    .filter(value -> value.language() != null)
                    .map(PostingSheet.Value::text)
                    .toList());
        if (!typed.isEmpty() && GiveAways.any(typed, revealing)) {
          marked.put(line.field(), GiveAways.passages(typed, revealing));
        }
      }
    }
    return marked;
  }
}
