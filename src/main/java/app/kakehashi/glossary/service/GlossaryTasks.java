package app.kakehashi.glossary.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.glossary.domain.UnknownWords;
import app.kakehashi.glossary.domain.WordAlignment;
import app.kakehashi.matching.DecidedPair;
import app.kakehashi.matching.DecidedPairs;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What decided pairs ask of the glossary. Tasks are worked out from the decisions and the glossary
 * as it is, so none is missed and one that a new word has settled is gone; kept is what a person
 * closed or refused.
 */
@Service
public class GlossaryTasks {
  /** Decided pairs that are looked at, the newest. */
  static final int MOST_PAIRS = 300;

  private static final int MOST_TASKS = 30;
  private static final int MOST_SUGGESTIONS = 10;
  private static final int MOST_EVIDENCE = 3;

  /** Share of shared words above which a declined pair looked alike. */
  private static final double ALIKE = 0.5;

  /** Share of shared words below which an accepted pair has nearly none. */
  private static final double NEARLY_NONE = 0.15;

  /** Accepted pairs that must have both words. */
  private static final int LEAST_EVIDENCE = 2;

  /** Why a firm says no whose words seemed to fit. */
  private static final Set<String> OTHER_CAPABILITY = Set.of("specification", "not_our_business");

  private final DecidedPairs pairs;
  private final Postings postings;
  private final OfficeGlossary words;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  GlossaryTasks(
      DecidedPairs pairs,
      Postings postings,
      OfficeGlossary words,
      JdbcClient jdbc,
      AuditLog audit,
      Clock clock) {
    this.pairs = pairs;
    this.postings = postings;
    this.words = words;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why somebody should look at the words of a pair. */
  public enum Kind {
    /** Declined because the capability is another, although the words are alike. */
    SIMILAR_MISMATCH,
    /** Accepted, although the texts have nearly no word in common. */
    NO_SHARED_WORDS;

    /** As stored and sent. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A pair whose words somebody should look at; titles in the viewer's language where translated.
   */
  public record Task(Kind kind, DecidedPair pair, PostingText gap, PostingText offer) {}

  /**
   * Words that may mean the same.
   *
   * @param concept the one that has one of the words already; null for none
   * @param pairs accepted pairs that have both
   * @param evidence some of them
   */
  public record Suggestion(
      String ja,
      String zh,
      Glossary.@Nullable Concept concept,
      double chance,
      int pairs,
      List<Evidence> evidence) {
    public Suggestion {
      evidence = List.copyOf(evidence);
    }
  }

  /** Titles of an accepted pair, in the languages of the words. */
  public record Evidence(String gap, String offer) {}

  /**
   * What there is to do.
   *
   * @param accepted how many accepted pairs were looked at
   */
  public record Work(List<Task> tasks, List<Suggestion> suggestions, int accepted) {
    public Work {
      tasks = List.copyOf(tasks);
      suggestions = List.copyOf(suggestions);
    }
  }

  /** Everything that is open. */
  public Work open(Viewer viewer) {
    List<DecidedPair> decided = pairs.newest(MOST_PAIRS, viewer);
    List<DecidedPair> accepted = decided.stream().filter(DecidedPair::accepted).toList();
    Map<Long, PostingText> japanese = texts(decided, Language.JA);
    Map<Long, PostingText> chinese = texts(decided, Language.ZH_HANT);
    Done done = done();
    return new Work(
        tasks(decided, done, viewer.language() == Language.ZH_HANT ? chinese : japanese),
        suggestions(accepted, done, japanese, chinese),
        accepted.size());
  }

  private Map<Long, PostingText> texts(List<DecidedPair> decided, Language language) {
    return postings.textsFor(
        decided.stream()
            .flatMap(pair -> Stream.of(pair.gapId(), pair.offerId()))
            .distinct()
            .toList(),
        language);
  }

  private static List<Task> tasks(
      List<DecidedPair> decided, Done done, Map<Long, PostingText> texts) {
    List<Task> tasks = new ArrayList<>();
    for (DecidedPair pair : decided) {
      Kind kind = kind(pair);
      PostingText gap = texts.get(pair.gapId());
      PostingText offer = texts.get(pair.offerId());
      if (kind != null
          && gap != null
          && offer != null
          && !done.closed().contains(new Closed(pair.gapId(), pair.offerId(), kind.code()))) {
        tasks.add(new Task(kind, pair, gap, offer));
      }
    }
    return tasks.stream().limit(MOST_TASKS).toList();
  }

  /** Null where nothing is to be learned, or nobody can look at both any more. */
  static @Nullable Kind kind(DecidedPair pair) {
    Double text = pair.text();
    if (text == null || pair.gap() == null || pair.offer() == null) {
      return null;
    }
    if (pair.accepted()) {
      return text <= NEARLY_NONE ? Kind.NO_SHARED_WORDS : null;
    }
    return text >= ALIKE && pair.reason() != null && OTHER_CAPABILITY.contains(pair.reason())
        ? Kind.SIMILAR_MISMATCH
        : null;
  }

  private List<Suggestion> suggestions(
      List<DecidedPair> accepted,
      Done done,
      Map<Long, PostingText> japanese,
      Map<Long, PostingText> chinese) {
    Glossary glossary = words.current();
    List<WordAlignment.Texts> texts = new ArrayList<>();
    List<Evidence> titles = new ArrayList<>();
    for (DecidedPair pair : accepted) {
      PostingText ja = japanese.get(pair.gapId());
      PostingText zh = chinese.get(pair.offerId());
      if (ja != null
          && zh != null
          && ja.language() == Language.JA
          && zh.language() == Language.ZH_HANT) {
        texts.add(
            new WordAlignment.Texts(
                UnknownWords.of(ja.title() + "\n" + ja.description(), glossary),
                UnknownWords.of(zh.title() + "\n" + zh.description(), glossary)));
        titles.add(new Evidence(ja.title(), zh.title()));
      }
    }
    return WordAlignment.align(texts, LEAST_EVIDENCE).stream()
        .filter(one -> !Glossary.key(one.ja()).equals(Glossary.key(one.zh())))
        .filter(one -> !done.refused().contains(new Refused(one.ja(), one.zh())))
        .limit(MOST_SUGGESTIONS)
        .map(
            one ->
                new Suggestion(
                    one.ja(),
                    one.zh(),
                    Stream.concat(glossary.of(one.ja()).stream(), glossary.of(one.zh()).stream())
                        .findFirst()
                        .orElse(null),
                    one.chance(),
                    one.pairs().size(),
                    one.pairs().stream().limit(MOST_EVIDENCE).map(titles::get).toList()))
        .toList();
  }

  private record Closed(long gap, long offer, String kind) {}

  private record Refused(String ja, String zh) {}

  private record Done(Set<Closed> closed, Set<Refused> refused) {}

  private Done done() {
    Set<Closed> closed = new HashSet<>();
    Set<Refused> refused = new HashSet<>();
    jdbc.sql(
            """
            select gap_id, offer_id, kind, null as ja, null as zh from glossary_task_closed
            union all
            select null, null, null, ja, zh from glossary_refusal
            """)
        .query(
            row -> {
              String ja = row.getString("ja");
              if (ja == null) {
                closed.add(
                    new Closed(
                        row.getLong("gap_id"), row.getLong("offer_id"), row.getString("kind")));
              } else {
                refused.add(new Refused(ja, row.getString("zh")));
              }
            });
    return new Done(closed, refused);
  }

  /** Somebody has looked at the words of a pair; ids of postings that are not there do nothing. */
  @Transactional
  public void close(Kind kind, String gap, String offer, Viewer viewer) {
    int closed =
        jdbc.sql(
                """
                insert into glossary_task_closed (gap_id, offer_id, kind, closed_by, closed_at)
                select g.id, o.id, :kind, :by, :at
                from posting g, posting o
                where g.public_id = :gap and g.type = 'gap' and o.public_id = :offer and o.type = 'offer'
                on conflict on constraint glossary_task_closed_pk do nothing
                """)
            .param("kind", kind.code())
            .param("gap", gap)
            .param("offer", offer)
            .param("by", viewer.account().value())
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (closed > 0) {
      audit.record(
          viewer.actor(), "glossary.task_closed", gap, Map.of("offer", offer, "kind", kind.code()));
    }
  }

  /**
   * The two do not mean the same and are not suggested again.
   *
   * @param ja at most {@link OfficeGlossary#LONGEST_FORM} characters; so {@code zh}
   */
  @Transactional
  public void refuse(String ja, String zh, Viewer viewer) {
    int refused =
        jdbc.sql(
                """
                insert into glossary_refusal (ja, zh, refused_by, refused_at)
                values (:ja, :zh, :by, :at) on conflict on constraint glossary_refusal_pk do nothing
                """)
            .param("ja", ja)
            .param("zh", zh)
            .param("by", viewer.account().value())
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update();
    if (refused > 0) {
      audit.record(
          viewer.actor(), "glossary.suggestion_refused", "glossary", Map.of("ja", ja, "zh", zh));
    }
  }
}
