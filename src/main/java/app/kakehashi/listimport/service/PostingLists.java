package app.kakehashi.listimport.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportTraceRepository;
import app.kakehashi.listimport.domain.ImportTraceRepository.ImportedPosting;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.Sha256;
import app.kakehashi.listimport.domain.list.CompanyMention;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.PostingLine;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.service.ListUndoWork.Piece;
import app.kakehashi.listimport.service.RowOwners.Owner;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings gaps and offers in; they arrive as submitted and wait for the review. */
@Component
class PostingLists {

  private static final int LONGEST_IDENTITY = 300;

  private final RowOwners owners;
  private final GapIntake gaps;
  private final OfferIntake offers;
  private final ImportTraceRepository traces;

  PostingLists(RowOwners owners, GapIntake gaps, OfferIntake offers, ImportTraceRepository traces) {
    this.owners = owners;
    this.gaps = gaps;
    this.offers = offers;
    this.traces = traces;
  }

  /** A gap or offer whose company is known. */
  private record Owned<C>(
      PostingLine<C> line, CompanySummary company, PostingText text, C content) {
    CompanyId id() {
      return company.id();
    }

    String identity() {
      String identity = line.key().isEmpty() ? text.title() : line.key();
      return identity.length() > LONGEST_IDENTITY
          ? identity.substring(0, LONGEST_IDENTITY)
          : identity;
    }

    String recognisedBy() {
      return id().value() + " " + identity();
    }

    String sha256() {
      return Sha256.of(text + " " + content);
    }
  }

  /** A plan, and what it would write. */
  record Planned<C>(List<PlannedRow> rows, List<Owned<C>> fresh) {}

  Planned<GapContent> planGaps(List<PostingLine<GapContent>> lines) {
    return plan(ListKind.GAPS, lines, Affiliation.JP);
  }

  Planned<OfferContent> planOffers(List<PostingLine<OfferContent>> lines) {
    return plan(ListKind.OFFERS, lines, Affiliation.TW);
  }

  private <C> Planned<C> plan(ListKind kind, List<PostingLine<C>> lines, Affiliation side) {
    Map<CompanyMention, Owner> owner =
        owners.of(lines.stream().map(PostingLine::mention).toList(), side);
    Map<String, List<ImportedPosting>> known =
        traces
            .postingsOf(
                kind,
                owner.values().stream()
                    .map(Owner::company)
                    .filter(Objects::nonNull)
                    .map(CompanySummary::id)
                    .distinct()
                    .toList())
            .stream()
            .collect(
                Collectors.groupingBy(
                    posting -> posting.company().value() + " " + posting.identity()));
    List<PlannedRow> rows = new ArrayList<>();
    List<Owned<C>> fresh = new ArrayList<>();
    Set<String> inFile = new HashSet<>();
    for (PostingLine<C> line : lines) {
      List<Problem> problems = new ArrayList<>(line.problems());
      Owned<C> owned = owned(line, Objects.requireNonNull(owner.get(line.mention())), problems);
      if (owned == null) {
        rows.add(row(line, RowOutcome.REFUSED, null, problems));
        continue;
      }
      ImportedPosting earlier = earlier(owned, known.get(owned.recognisedBy()));
      if (earlier != null) {
        if (!earlier.sha256().equals(owned.sha256())) {
          problems.add(problem(Code.POSTING_KNOWN, line));
        }
        rows.add(row(line, RowOutcome.SAME, earlier.posting(), problems));
      } else if (inFile.add(owned.recognisedBy())) {
        fresh.add(owned);
        rows.add(row(line, RowOutcome.NEW, null, problems));
      } else {
        problems.add(problem(Code.POSTING_REPEATED, line));
        rows.add(row(line, RowOutcome.REFUSED, null, problems));
      }
    }
    return new Planned<>(rows, fresh);
  }

  /** The one that says the same, else the newest; null where none is called so. */
  private static @Nullable ImportedPosting earlier(
      Owned<?> owned, @Nullable List<ImportedPosting> called) {
    return called == null
        ? null
        : called.stream()
            .filter(one -> one.sha256().equals(owned.sha256()))
            .findFirst()
            .orElse(called.getFirst());
  }

  private static <C> @Nullable Owned<C> owned(
      PostingLine<C> line, Owner owner, List<Problem> problems) {
    Code problem = owner.problem();
    if (problem != null && problems.stream().noneMatch(one -> one.code() == Code.NOT_A_ROW)) {
      problems.add(
          new Problem(
              problem,
              line.line(),
              null,
              line.companyKey().isEmpty() ? line.companyName() : line.companyKey(),
              List.of()));
    }
    CompanySummary company = owner.company();
    if (company != null) {
      RowProblems.ofAnother(line.line(), line.mention(), company).ifPresent(problems::add);
    }
    PostingText text = line.text();
    C content = line.content();
    return company == null || text == null || content == null
        ? null
        : new Owned<>(line, company, text, content);
  }

  private static Problem problem(Code code, PostingLine<?> line) {
    return new Problem(code, line.line(), null, titleOf(line), List.of());
  }

  private static String titleOf(PostingLine<?> line) {
    PostingText text = line.text();
    return text == null ? line.key() : text.title();
  }

  private static PlannedRow row(
      PostingLine<?> line, RowOutcome outcome, @Nullable String subject, List<Problem> problems) {
    return new PlannedRow(
        line.line(),
        List.of(line.line()),
        outcome,
        titleOf(line),
        subject,
        false,
        List.of(),
        problems);
  }

  /** Writes gaps in the caller's transaction; gives their public ids by line. */
  Map<Integer, String> applyGaps(ImportBatch batch, Planned<GapContent> planned, Actor actor) {
    List<String> ids =
        gaps.submit(
            planned.fresh().stream()
                .map(gap -> new NewGap(gap.id(), Affiliation.JP.code(), gap.text(), gap.content()))
                .toList(),
            actor);
    return trace(batch, ListKind.GAPS, planned.fresh(), ids);
  }

  /** Writes offers in the caller's transaction; gives their public ids by line. */
  Map<Integer, String> applyOffers(ImportBatch batch, Planned<OfferContent> planned, Actor actor) {
    List<String> ids =
        offers.submit(
            planned.fresh().stream()
                .map(
                    offer ->
                        new NewOffer(
                            offer.id(), Affiliation.TW.code(), offer.text(), offer.content()))
                .toList(),
            actor);
    return trace(batch, ListKind.OFFERS, planned.fresh(), ids);
  }

  private <C> Map<Integer, String> trace(
      ImportBatch batch, ListKind kind, List<Owned<C>> written, List<String> ids) {
    Map<Integer, String> byLine = new HashMap<>();
    List<ImportedPosting> postings = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Owned<C> one = written.get(i);
      byLine.put(one.line().line(), ids.get(i));
      postings.add(new ImportedPosting(one.id(), one.identity(), one.sha256(), ids.get(i)));
    }
    traces.addPostings(batch.id(), kind, postings);
    return byLine;
  }

  /**
   * Undoes a list piece by piece, but the postings that somebody touched since; hands out what
   * became of each piece.
   */
  void takeBack(ImportBatch batch, int recordsOfPiece, Actor actor, Consumer<Piece> out) {
    List<String> piece = traces.postingsAfter(batch.id(), "", recordsOfPiece);
    while (!piece.isEmpty()) {
      Set<String> kept =
          Set.copyOf(
              batch.kind() == ListKind.GAPS
                  ? gaps.takeBack(piece, actor)
                  : offers.takeBack(piece, actor));
      List<String> undone = piece.stream().filter(one -> !kept.contains(one)).toList();
      traces.forgetPostings(batch.id(), undone);
      out.accept(
          new Piece(
              piece.size(),
              undone.size(),
              kept.stream()
                  .collect(Collectors.toMap(Function.identity(), _ -> KeptReason.CHANGED_SINCE))));
      piece = traces.postingsAfter(batch.id(), piece.getLast(), recordsOfPiece);
    }
  }
}
