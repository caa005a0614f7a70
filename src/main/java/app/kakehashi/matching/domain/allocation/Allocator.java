package app.kakehashi.matching.domain.allocation;

import app.kakehashi.matching.PassedOver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Shares introductions out under capacity: the best goes out greedily, then exchanges follow as
 * long as they gain. Then gaps that would get nothing get one proposal from gaps that have several,
 * as far as the price of that allows. Places kept for newcomers that no newcomer can take go to the
 * others at the end.
 *
 * <p>The order in which things are given does not matter: everything is sorted by its ids first.
 */
public final class Allocator {
  private static final double GAIN_WORTH_IT = 1e-9;

  /** Rounds of exchanges; far more than ever were needed, so that an end is certain. */
  private static final int MOST_SWEEPS = 60;

  /** How long the chains get that are looked at once single exchanges gain no more. */
  private static final int CHAIN = 1;

  private final AllocationRules rules;

  public Allocator(AllocationRules rules) {
    this.rules = rules;
  }

  /**
   * Shares out.
   *
   * @throws IllegalArgumentException if an option names a gap or firm that is not given, or stands
   *     twice
   */
  public Allocation allocate(
      Collection<GapPlaces> gaps, Collection<Firm> firms, Collection<Option> options) {
    Board board = new Board(gaps, firms, options, rules);
    fill(board);
    exchange(board);
    new Floors(board, rules.floorPrice()).buy();
    board.release();
    fill(board);
    return result(board);
  }

  private static void fill(Board board) {
    for (int option : board.byWorth()) {
      if (!board.isChosen(option) && board.fits(option)) {
        board.put(option);
      }
    }
  }

  private static void exchange(Board board) {
    sweep(board, new Exchange(board, 0));
    sweep(board, new Exchange(board, CHAIN));
  }

  private static void sweep(Board board, Exchange exchange) {
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      boolean gained = false;
      for (int option : board.byWorth()) {
        if (!board.isChosen(option)) {
          gained |= exchange.bring(option, GAIN_WORTH_IT);
        }
      }
      if (!gained) {
        return;
      }
    }
  }

  private static Allocation result(Board board) {
    List<Option> chosen = new ArrayList<>();
    List<Allocation.Passed> passed = new ArrayList<>();
    for (int gap = 0; gap < board.gaps(); gap++) {
      for (int option : board.ofGap(gap)) {
        if (board.isChosen(option)) {
          chosen.add(board.option(option));
        } else {
          PassedOver why = board.whyNot(option);
          passed.add(new Allocation.Passed(board.option(option), why));
        }
      }
    }
    return new Allocation(chosen, passed);
  }
}
