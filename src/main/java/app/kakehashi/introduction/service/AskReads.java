package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a request as its mail told it: behind the link, and for who is signed in. */
@Service
@Transactional(readOnly = true)
public class AskReads {
  private final Answering answering;
  private final Asking asking;
  private final CaseWords words;
  private final Postings postings;
  private final Companies companies;
  private final JdbcClient jdbc;

  AskReads(
      Answering answering,
      Asking asking,
      CaseWords words,
      Postings postings,
      Companies companies,
      JdbcClient jdbc) {
    this.answering = answering;
    this.asking = asking;
    this.words = words;
    this.postings = postings;
    this.companies = companies;
    this.jdbc = jdbc;
  }

  /** A request and what it is about, in the order of its list. */
  public record Sheet(Asking.Ask ask, List<Candidate> candidates) {
    public Sheet {
      candidates = List.copyOf(candidates);
    }

    /** Legs that still await an answer. */
    public List<Candidate> open() {
      return candidates.stream().filter(candidate -> candidate.leg().state().isOpen()).toList();
    }
  }

  /**
   * One case of a request.
   *
   * @param need the public text of the gap
   * @param subject what the asked company decides about: for a gap’s company the offer, else the
   *     need
   * @param named the company of the subject, where the mail names it; else null
   * @param words why and the first step; null where nothing is written yet
   * @param wordsIn their language: the reader’s where they were written in it
   * @param talk own questions and what the office answered, in turn
   */
  public record Candidate(
      Leg leg,
      PostingText need,
      PostingText subject,
      @Nullable CompanySummary named,
      CaseWords.@Nullable Words words,
      Language wordsIn,
      List<Said> talk) {
    public Candidate {
      talk = List.copyOf(talk);
    }
  }

  /** A question, or the answer to it. */
  public record Said(boolean question, String text) {}

  /**
   * The request behind the link of a mail; the link stays good.
   *
   * @throws app.kakehashi.shared.NotFoundException if the link is none, was used, or has expired
   */
  public Sheet byLink(String token, Language reader) {
    return sheet(answering.ask(token), reader);
  }

  /**
   * The request for who is signed in.
   *
   * @throws app.kakehashi.shared.NotFoundException if there is none, or none for this viewer
   */
  public Sheet signedIn(String askId, Viewer viewer) {
    return sheet(answering.ask(askId, viewer), viewer.language());
  }

  /** Public id of the request to which a leg still owes an answer. */
  public Optional<String> publicId(Leg leg) {
    return leg.ask()
        .filter(any -> leg.state().isOpen())
        .flatMap(
            ask ->
                jdbc.sql("select public_id from introduction_ask where id = :id")
                    .param("id", ask)
                    .query(String.class)
                    .optional());
  }

  private Sheet sheet(Asking.Ask ask, Language reader) {
    List<Leg> legs = asking.legs(ask.id());
    if (legs.isEmpty()) {
      return new Sheet(ask, List.of());
    }
    List<Introduction> cases = legs.stream().map(Leg::introduction).toList();
    Map<Long, PostingText> texts =
        postings.textsFor(
            cases.stream()
                .flatMap(one -> Stream.of(one.gapId(), one.offerId()))
                .collect(Collectors.toSet()),
            reader);
    Map<CompanyId, CompanySummary> names =
        companies.summaries(
            cases.stream().map(one -> one.leg(LegRole.OFFER).company()).distinct().toList());
    Map<Long, Map<Language, CaseWords.Words>> written =
        words.of(cases.stream().map(Introduction::id).toList());
    Map<Long, List<Said>> talks = talks(legs.stream().map(Leg::id).collect(Collectors.toSet()));
    return new Sheet(
        ask,
        legs.stream()
            .map(
                leg ->
                    candidate(
                        leg,
                        texts,
                        names,
                        written.getOrDefault(leg.introduction().id(), Map.of()),
                        talks.getOrDefault(leg.id(), List.of()),
                        reader))
            .toList());
  }

  private static Candidate candidate(
      Leg leg,
      Map<Long, PostingText> texts,
      Map<CompanyId, CompanySummary> names,
      Map<Language, CaseWords.Words> written,
      List<Said> talk,
      Language reader) {
    Introduction introduction = leg.introduction();
    PostingText need = Objects.requireNonNull(texts.get(introduction.gapId()));
    boolean list = leg.role() == LegRole.GAP;
    CompanySummary named = list ? names.get(introduction.leg(LegRole.OFFER).company()) : null;
    Language language = CaseWords.shownIn(written, reader);
    return new Candidate(
        leg,
        need,
        list ? Objects.requireNonNull(texts.get(introduction.offerId())) : need,
        named != null && named.listedPublicly() ? named : null,
        written.get(language),
        language,
        talk);
  }

  private Map<Long, List<Said>> talks(Set<Long> legs) {
    Map<Long, List<Said>> talks = new HashMap<>();
    jdbc.sql(
            """
            select leg_id, move, note from introduction_step
            where leg_id in (:legs) and move in ('QUESTION', 'ANSWER_QUESTION') order by id
            """)
        .param("legs", legs)
        .query(
            row -> {
              talks
                  .computeIfAbsent(row.getLong("leg_id"), any -> new ArrayList<>())
                  .add(
                      new Said(
                          row.getString("move").equals(Move.QUESTION.name()),
                          row.getString("note")));
            });
    return talks;
  }
}
