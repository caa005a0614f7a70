package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.shared.StaleVersionException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * What became of a move that somebody asked for.
 *
 * @param isOvertaken whether somebody was faster: nothing was done, the case stands elsewhere by
 *     now
 * @param faults message keys of what is missing or wrong; empty unless it was refused
 */
record Attempt(boolean isOvertaken, List<String> faults) {
  Attempt {
    faults = List.copyOf(faults);
  }

  /** Makes the move. */
  static Attempt at(Runnable move) {
    try {
      move.run();
      return new Attempt(false, List.of());
    } catch (MoveRefused refused) {
      return switch (refused.kind()) {
        case STATE -> new Attempt(true, List.of());
        case PARTY -> new Attempt(false, List.of("introduction_desk.refused.party"));
        case GUARD -> new Attempt(false, keys(refused.missing()));
      };
    } catch (StaleVersionException | ObjectOptimisticLockingFailureException overtaken) {
      return new Attempt(true, List.of());
    }
  }

  static List<String> keys(Set<Guard> missing) {
    return new TreeSet<>(missing).stream().map(Guard::messageKey).toList();
  }

  boolean isDone() {
    return !isOvertaken && faults.isEmpty();
  }

  /** The status of the page that says so. */
  HttpStatus status() {
    return isOvertaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
