package app.kakehashi.matching.service;

import app.kakehashi.reference.TextFolder;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units in which things are counted one by one, as people of both countries type them. */
final class PieceUnits {
  private static final Set<String> UNITS =
      Stream.of(
              "個", "个", "箇", "ケ", "ヶ", "コ", "台", "臺", "本", "件", "枚", "片", "支", "組", "套", "セット", "基",
              "機", "隻", "顆", "丁", "点", "點", "式", "部", "pc", "pcs", "piece", "pieces", "unit",
              "units", "set", "sets", "ea", "each")
          .map(PieceUnits::fold)
          .collect(Collectors.toUnmodifiableSet());

  private PieceUnits() {}

  static boolean contains(String unit) {
    return UNITS.contains(fold(unit));
  }

  private static String fold(String unit) {
    return TextFolder.standard().fold(unit.strip());
  }
}
