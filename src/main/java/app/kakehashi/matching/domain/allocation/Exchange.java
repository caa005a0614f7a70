package app.kakehashi.matching.domain.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * One exchange: an option comes in, at most one of its gap and one of its firm go out. A gap that
 * lost one takes the best that is possible then, if need be from another gap, which looks for
 * another in its turn; a firm that lost one likewise.
 */
final class Exchange {
  private static final int NOTHING = -1;

  /** How far a chain of those who look for another goes. */
  private final int depth;

  private final Board board;

  /** What was done so far: an option that was put, or {@code ~option} that was taken. */
  private final List<Integer> done = new ArrayList<>();

  Exchange(Board board, int depth) {
    this.board = board;
    this.depth = depth;
  }

  /** Brings the option in if that gains more than the margin, in the best way there is. */
  boolean bring(int option, double margin) {
    if (!board.hasRoomAtAll(option)) {
      return false;
    }
    Best best = new Best(board.total() + margin);
    for (int ofGap : candidates(board.chosenOfGap(option), board.fitsGap(option))) {
      for (int ofFirm : candidates(board.chosenOfFirm(option), board.fitsFirm(option))) {
        tryOut(option, ofGap, ofFirm, best);
      }
    }
    best.apply(0);
    done.clear();
    return best.isFound();
  }

  private static List<Integer> candidates(List<Integer> chosen, boolean fits) {
    return fits ? List.of(NOTHING) : chosen;
  }

  private void tryOut(int option, int ofGap, int ofFirm, Best best) {
    take(ofGap);
    if (ofFirm != ofGap) {
      take(ofFirm);
    }
    if (board.fits(option)) {
      put(option);
      boolean firmLost = ofGap != NOTHING && ofFirm != ofGap;
      if (ofFirm != NOTHING && ofFirm != ofGap) {
        double firmGets = firmLost ? board.bestOut(board.ofFirm(board.firmOf(ofGap))) : 0;
        serveGap(board.gapOf(ofFirm), depth, best.total - firmGets);
      }
      if (firmLost) {
        serveFirm(board.firmOf(ofGap), depth, best.total);
      }
      best.consider(0);
    }
    undo(0);
  }

  /**
   * Gives a gap that lost one the best that there is for it now.
   *
   * @param target a total that has to be passed in the end, so that what cannot is not looked at
   */
  private void serveGap(int gap, int further, double target) {
    int from = done.size();
    Best best = new Best(board.total());
    int free = board.bestFree(board.ofGap(gap));
    if (free >= 0) {
      put(free);
      best.consider(from);
      undo(from);
    }
    if (further > 0) {
      for (int option : board.ofGap(gap)) {
        if (board.isOutOfFirm(option)) {
          for (int given : board.chosenOfFirm(option)) {
            int loser = board.gapOf(given);
            double atBest =
                board.worth(option) - board.worth(given) + board.bestOut(board.ofGap(loser));
            if (board.total() + atBest > Math.max(best.total, target)) {
              take(given);
              put(option);
              serveGap(loser, further - 1, target);
              best.consider(from);
              undo(from);
            }
          }
        }
      }
    }
    best.apply(from);
  }

  /** Gives a firm that lost one the best that there is for it now; see {@link #serveGap}. */
  private void serveFirm(int firm, int further, double target) {
    int from = done.size();
    Best best = new Best(board.total());
    int free = board.bestFree(board.ofFirm(firm));
    if (free >= 0) {
      put(free);
      best.consider(from);
      undo(from);
    }
    if (further > 0) {
      for (int option : board.ofFirm(firm)) {
        if (board.isOutOfGap(option)) {
          for (int given : board.chosenOfGap(option)) {
            int loser = board.firmOf(given);
            double atBest =
                board.worth(option) - board.worth(given) + board.bestOut(board.ofFirm(loser));
            if (board.total() + atBest > Math.max(best.total, target)) {
              take(given);
              if (board.fits(option)) {
                put(option);
                serveFirm(loser, further - 1, target);
                best.consider(from);
              }
              undo(from);
            }
          }
        }
      }
    }
    best.apply(from);
  }

  private void put(int option) {
    board.put(option);
    done.add(option);
  }

  private void take(int option) {
    if (option != NOTHING) {
      board.take(option);
      done.add(~option);
    }
  }

  private void undo(int from) {
    while (done.size() > from) {
      int last = done.removeLast();
      if (last >= 0) {
        board.take(last);
      } else {
        board.put(~last);
      }
    }
  }

  /** The best that was tried: what is to be done for it. */
  private final class Best {
    private double total;
    private List<Integer> moves = List.of();

    Best(double least) {
      this.total = least;
    }

    void consider(int from) {
      if (board.total() > total) {
        total = board.total();
        moves = List.copyOf(done.subList(from, done.size()));
      }
    }

    boolean isFound() {
      return !moves.isEmpty();
    }

    /** Does it, from where it was considered. */
    void apply(int from) {
      if (done.size() != from) {
        throw new IllegalStateException("Something is not undone");
      }
      for (int move : moves) {
        if (move >= 0) {
          put(move);
        } else {
          take(~move);
        }
      }
    }
  }
}
