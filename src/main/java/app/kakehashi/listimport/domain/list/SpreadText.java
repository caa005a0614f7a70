package app.kakehashi.listimport.domain.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts together what a list spreads over several columns: addresses, names of people. */
final class SpreadText {

  private static final Pattern TOWN =
      Pattern.compile("市区町村|市町村|市区郡|区市町村|市郡区|鄉鎮|行政區|(?i:city|town|district)");
  private static final Pattern BUILDING =
      Pattern.compile("ビル|建物|方書|部屋|樓層|(?i:building|floor|room)");
  private static final Pattern FAMILY = Pattern.compile("姓|氏|(?i:last|family|surname)");
  private static final String JOINS = "番丁号號巷弄樓階之-－‐";

  private SpreadText() {}

  /** What stands in a column. */
  record Piece(String heading, boolean whole, String text) {}

  /**
   * An address: town, street and number, building, whichever order their columns have; in Latin
   * letters as the columns stand. What a column with the whole address says already is not said
   * again.
   */
  static String address(List<Piece> pieces) {
    List<Piece> said = pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    if (said.size() > 1 && said.stream().allMatch(one -> !one.whole() && isLatin(one.text()))) {
      return said.stream().map(Piece::text).collect(Collectors.joining(", "));
    }
    String whole = "";
    List<String> towns = new ArrayList<>();
    List<String> streets = new ArrayList<>();
    List<String> buildings = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.text().isEmpty()) {
        continue;
      }
      if (piece.whole() && whole.isEmpty()) {
        whole = piece.text();
      } else if (TOWN.matcher(piece.heading()).find()) {
        towns.add(piece.text());
      } else {
        (BUILDING.matcher(piece.heading()).find() ? buildings : streets).add(piece.text());
      }
    }
    String address = whole;
    for (String town : towns.reversed()) {
      address = address.contains(town) ? address : joined(town, address);
    }
    streets.addAll(buildings);
    for (String part : streets) {
      address = whole.isEmpty() || !says(whole, part) ? joined(address, part) : address;
    }
    return address;
  }

  /** Whether a text has letters, and only Latin ones; a bare number is of any script. */
  private static boolean isLatin(String text) {
    return text.chars().allMatch(c -> c < 0x250) && text.chars().anyMatch(Character::isLetter);
  }

  private static boolean says(String whole, String part) {
    if (part.chars().anyMatch(c -> Character.isLetter(c) && c > 0x250)) {
      return whole.contains(part);
    }
    int at = whole.length() - part.length();
    return whole.endsWith(part) && (at == 0 || !isPartOfNumber(whole.charAt(at - 1)));
  }

  private static boolean isPartOfNumber(char c) {
    return Character.isDigit(c) || "-－‐−".indexOf(c) >= 0;
  }

  private static String joined(String address, String part) {
    boolean apart =
        !address.isEmpty()
            && !part.isEmpty()
            && isPlain(address.charAt(address.length() - 1))
            && JOINS.indexOf(part.charAt(0)) < 0;
    return address + (apart ? " " : "") + part;
  }

  /** A figure or Latin letter, which would run into what follows. */
  private static boolean isPlain(char c) {
    return Character.isDigit(c) || (Character.isLetter(c) && (c < 0x250 || c >= 0xFF00));
  }

  /**
   * A name: the family's first, unless it is written in Latin letters; then as the columns stand.
   */
  static String name(List<Piece> pieces) {
    List<Piece> said = pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    for (Piece whole : said) {
      if (whole.whole() && said.stream().allMatch(p -> squeezed(whole).contains(squeezed(p)))) {
        return whole.text();
      }
    }
    boolean latin = said.stream().allMatch(p -> p.text().chars().allMatch(c -> c < 0x250));
    List<String> ordered = new ArrayList<>();
    said.stream().filter(p -> !latin && isFamily(p)).forEach(p -> ordered.add(p.text()));
    said.stream().filter(p -> latin || !isFamily(p)).forEach(p -> ordered.add(p.text()));
    String name = "";
    for (String part : ordered) {
      boolean both = part.startsWith(name + " ") || part.startsWith(name + "　");
      name = name.isEmpty() || both ? part : name + " " + part;
    }
    return name;
  }

  private static String squeezed(Piece piece) {
    return piece.text().replaceAll("[\\s　]+", "");
  }

  private static boolean isFamily(Piece piece) {
    return FAMILY.matcher(piece.heading()).find() && !piece.heading().contains("氏名");
  }
}
