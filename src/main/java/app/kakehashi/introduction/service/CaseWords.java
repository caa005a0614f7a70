package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why these two and the first step, in each language that was written. */
@Component
public class CaseWords {
  private final JdbcClient jdbc;

  CaseWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The words in one language.
   *
   * @param why one or two sentences, 1–2,000 characters
   * @param firstStep concrete, 1–1,000 characters
   */
  public record Words(String why, String firstStep) {
    public static final int LONGEST_WHY = 2000;
    public static final int LONGEST_STEP = 1000;

    public Words {
      why = why.strip();
      firstStep = firstStep.strip();
      if (why.isEmpty()
          || firstStep.isEmpty()
          || why.length() > LONGEST_WHY
          || firstStep.length() > LONGEST_STEP) {
        throw new IllegalArgumentException("Both texts are written, and not too long");
      }
    }
  }

  /** The words of many cases; one statement. */
  public Map<Long, Map<Language, Words>> of(Collection<Long> cases) {
    Map<Long, Map<Language, Words>> found = new HashMap<>();
    if (!cases.isEmpty()) {
      jdbc.sql(
              "select introduction_id, language, why, first_step from introduction_words where"
                  + " introduction_id in (:cases)")
          .param("cases", cases)
          .query(
              row -> {
                found
                    .computeIfAbsent(
                        row.getLong("introduction_id"), any -> new EnumMap<>(Language.class))
                    .put(
                        Language.ofTag(row.getString("language")).orElseThrow(),
                        new Words(row.getString("why"), row.getString("first_step")));
              });
    }
    return found;
  }

  public Map<Language, Words> of(Introduction introduction) {
    return of(List.of(introduction.id())).getOrDefault(introduction.id(), Map.of());
  }

  /** The language to show: the reader’s where it was written in, else the first that was. */
  public static Language shownIn(Map<Language, Words> written, Language reader) {
    return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
        .filter(written::containsKey)
        .findFirst()
        .orElse(reader);
  }

  /** Writes or replaces the words of one language. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(
      Introduction introduction, Language language, Words words, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into introduction_words (introduction_id, language, why, first_step, typed_by, typed_at)
            values (:case, :language, :why, :step, :by, :at)
            on conflict on constraint introduction_words_pk do update
            set why = excluded.why, first_step = excluded.first_step, typed_by = excluded.typed_by,
              typed_at = excluded.typed_at
            """)
        .param("case", introduction.id())
        .param("language", language.code())
        .param("why", words.why())
        .param("step", words.firstStep())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
