package app.kakehashi.matching.domain.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives gaps that would get nothing one proposal each: room of a firm that goes to a gap with
 * several proposals goes to them, the cheapest first, as long as the whole costs no more than its
 * price.
 */
final class Floors {
  private final Board board;
  private final double budget;

  Floors(Board board, double price) {
    this.board = board;
    this.budget = price * board.total();
  }

  private record Purchase(int bought, int given, double cost) {}

  void buy() {
    double spent = 0;
    while (true) {
      Purchase cheapest = cheapest(budget - spent);
      if (cheapest == null) {
        return;
      }
      board.take(cheapest.given());
      board.put(cheapest.bought());
      spent += cheapest.cost();
    }
  }

  private @Nullable Purchase cheapest(double most) {
    Purchase cheapest = null;
    for (int gap = 0; gap < board.gaps(); gap++) {
      if (board.chosenFor(gap) == 0 && board.places(gap) > 0) {
        for (int option : board.ofGap(gap)) {
          for (int given :
              board.fitsGap(option) ? board.chosenOfFirm(option) : List.<Integer>of()) {
            double cost = board.worth(given) - board.worth(option);
            if (board.chosenFor(board.gapOf(given)) > 1
                && cost <= most
                && (cheapest == null || cost < cheapest.cost())) {
              cheapest = new Purchase(option, given, cost);
            }
          }
        }
      }
    }
    return cheapest;
  }
}
