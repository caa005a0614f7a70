package app.kakehashi.reference;

import java.util.List;

/**
 * Who buys from whom between the two countries' industries, from their input-output tables, with a
 * floor for capital goods, which such tables leave out.
 */
public final class SupplyUse {

  private static final int GROUPS = IoGroup.values().length;

  private final double[][] taiwanSuppliesJapan = new double[GROUPS][GROUPS];
  private final double[][] japanSuppliesTaiwan = new double[GROUPS][GROUPS];
  private final double[][] correlation = new double[GROUPS][GROUPS];
  private final double[][] equipmentFloor = new double[GROUPS][GROUPS];

  SupplyUse(List<Cell> cells, List<Floor> floors) {
    for (Cell cell : cells) {
      int supplier = cell.supplier().ordinal();
      int buyer = cell.buyer().ordinal();
      taiwanSuppliesJapan[supplier][buyer] = cell.taiwanSuppliesJapan();
      japanSuppliesTaiwan[supplier][buyer] = cell.japanSuppliesTaiwan();
      correlation[supplier][buyer] = cell.correlation();
    }
    for (Floor floor : floors) {
      equipmentFloor[floor.supplier().ordinal()][floor.buyer().ordinal()] = floor.atLeast();
    }
  }

  /** Complementarity from 0 to 1 of a supplying and a buying industry. */
  public double comp(IoGroup supplier, IoGroup buyer, TradeDirection direction) {
    double[][] matrix =
        switch (direction) {
          case TAIWAN_SUPPLIES_JAPAN -> taiwanSuppliesJapan;
          case JAPAN_SUPPLIES_TAIWAN -> japanSuppliesTaiwan;
        };
    return matrix[supplier.ordinal()][buyer.ordinal()];
  }

  /** As {@link #comp}, where what is supplied is equipment that the buyer invests in. */
  public double compOfEquipment(IoGroup supplier, IoGroup buyer, TradeDirection direction) {
    return Math.max(
        comp(supplier, buyer, direction), equipmentFloor[supplier.ordinal()][buyer.ordinal()]);
  }

  /** How alike what two industries buy is: from −1 to 1. */
  public double correlation(IoGroup one, IoGroup other) {
    return correlation[one.ordinal()][other.ordinal()];
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
