package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Move;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a company puts on record as the next step. */
enum Go {
  /** Only the step; everything else stays. */
  PLAN(Move.PLAN),
  /** They negotiate. */
  TALKS(Move.START_TALKS),
  /** They try it out. */
  TRIAL(Move.START_TRIAL);

  private final Move move;

  Go(Move move) {
    this.move = move;
  }

  Move move() {
    return move;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String messageKey() {
    return "introduction_company.go." + code();
  }

  static Optional<Go> find(@Nullable String code) {
    return Arrays.stream(values()).filter(go -> go.code().equals(code)).findFirst();
  }
}
