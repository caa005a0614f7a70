package app.kakehashi.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who buys from whom between the two countries' industries, from their input-output tables, with a
 * floor for capital goods, which such tables leave out.
 */
public final class SupplyUse {

  private final Map<IoGroup, Map<IoGroup, Cell>> cells = new EnumMap<>(IoGroup.class);
  private final Map<IoGroup, Map<IoGroup, Double>> floors = new EnumMap<>(IoGroup.class);

  SupplyUse(List<Cell> cells, List<Floor> floors) {
    for (Cell cell : cells) {
      this.cells
          .computeIfAbsent(cell.supplier(), any -> new EnumMap<>(IoGroup.class))
          .put(cell.buyer(), cell);
    }
    for (Floor floor : floors) {
      this.floors
          .computeIfAbsent(floor.supplier(), any -> new EnumMap<>(IoGroup.class))
          .put(floor.buyer(), floor.atLeast());
    }
  }

  /** Complementarity from 0 to 1 of a supplying and a buying industry. */
  public double comp(IoGroup supplier, IoGroup buyer, TradeDirection direction) {
    Cell cell = cell(supplier, buyer);
    return switch (direction) {
      case TAIWAN_SUPPLIES_JAPAN -> cell.taiwanSuppliesJapan();
      case JAPAN_SUPPLIES_TAIWAN -> cell.japanSuppliesTaiwan();
    };
  }

  /** As {@link #comp}, where what is supplied is equipment that the buyer invests in. */
  public double compOfEquipment(IoGroup supplier, IoGroup buyer, TradeDirection direction) {
    double floor = floors.getOrDefault(supplier, Map.of()).getOrDefault(buyer, 0.0);
    return Math.max(comp(supplier, buyer, direction), floor);
  }

  /** How alike what two industries buy is: from −1 to 1. */
  public double correlation(IoGroup one, IoGroup other) {
    return cell(one, other).correlation();
  }

  private Cell cell(IoGroup supplier, IoGroup buyer) {
    Cell cell = cells.getOrDefault(supplier, Map.of()).get(buyer);
    if (cell == null) {
      throw new IllegalStateException("No figures for " + supplier + " and " + buyer);
    }
    return cell;
  }

  /** One row of the table. */
  record Cell(
      IoGroup supplier,
      IoGroup buyer,
      double taiwanSuppliesJapan,
      double japanSuppliesTaiwan,
      double correlation) {}

  /** What complementarity of equipment is at least. */
  record Floor(IoGroup supplier, IoGroup buyer, double atLeast) {}
}
