package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.OfferColumns.Column;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.StatedFacts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For each code of a column, except those of topics and modes, an offer of which nothing else is
 * known, made when it is first asked for. They are the same for all gaps. Several threads may make
 * the same one; any of them will do.
 */
final class Examples {

  private static final StatedFacts NO_FACTS =
      new StatedFacts(
          List.of(), List.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());
  private static final TermRules.Words NO_WORDS =
      new TermRules.Words(new long[0], new long[0], null, 0);
  private static final OfferProfile NOTHING =
      OfferProfile.of(
              "", CompanyProfile.of("", "TW").build(), new PostingText("", "", List.of(), ""))
          .build();

  private final OfferColumns columns;
  private final OfferReader reader;
  private final OfferDocument ofNothing;
  private final @Nullable OfferDocument[][] made =
      new @Nullable OfferDocument[Column.values().length][];

  Examples(OfferColumns columns, OfferReader reader) {
    this.columns = columns;
    this.reader = reader;
    this.ofNothing = read(NOTHING);
    for (Column column : Column.values()) {
      made[column.ordinal()] = new @Nullable OfferDocument[columns.codes(column)];
    }
  }

  /** An offer of which nothing is known. */
  OfferDocument ofNothing() {
    return ofNothing;
  }

  /** The example of a code. */
  OfferDocument of(Column column, int code) {
    @Nullable OfferDocument[] known = made[column.ordinal()];
    OfferDocument example = known[code];
    if (example == null) {
      example = read(columns.example(column, code, NOTHING));
      known[code] = example;
    }
    return example;
  }

  private OfferDocument read(OfferProfile example) {
    return reader
        .document(example, reader.packed(NO_WORDS, true), TermWeights.none(), NO_FACTS, null)
        .open();
  }
}
