package app.kakehashi.listimport.service;

import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CorporateNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Small member lists as messy as real ones; the same seed always gives the same lists. */
final class SeededLists {
  private static final String HEAD =
      "会社名,フリガナ,法人番号,統一編号,国,都道府県,住所,資本金,従業員数,設立,業種,URL,認証,対応言語,担当者,メール\n";
  private static final int NAME = 0;
  private static final int READING = 1;
  private static final int JP_NUMBER = 2;
  private static final int TW_NUMBER = 3;
  private static final int COUNTRY = 4;
  private static final int REGION = 5;
  private static final int ADDRESS = 6;
  private static final int CAPITAL = 7;
  private static final int EMPLOYEES = 8;
  private static final int FOUNDED = 9;
  private static final int SECTOR = 10;
  private static final int WEBSITE = 11;
  private static final int CERTIFICATES = 12;
  private static final int LANGUAGES = 13;
  private static final int CONTACT = 14;
  private static final int MAIL = 15;
  private static final int COLUMNS = 16;

  private static final String[][] PLACES_JP = {
    {"東京都", "千代田区丸の内1-1"},
    {"大阪府", "大阪市北区梅田2-3"},
    {"愛知県", "豊田市トヨタ町1番地"},
    {"", "熊本県菊池郡大津町4"},
    {"", "府中市宮町1-2"},
    {"", "アメリカ合衆国カリフォルニア州サンノゼ"}
  };
  private static final String[][] PLACES_TW = {
    {"新竹市", "力行六路8號"},
    {"臺中市", "臺中市西屯區協和里"},
    {"", "桃園縣龜山鄉文化一路1號"},
    {"", "香港九龍彌敦道1號"}
  };
  private static final String SYLLABLES = "青赤白黒金銀銅鉄東西南北山川海空光星月";

  private final Random random;
  private final List<String[]> firms = new ArrayList<>();
  private int names;

  SeededLists(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      firms.add(firm(seed));
    }
    String[] namesake = firms.getFirst().clone();
    namesake[JP_NUMBER] = "";
    namesake[TW_NUMBER] = "";
    firms.add(namesake);
  }

  private String[] firm(long seed) {
    boolean japanese = chance(60);
    String[] row = new String[COLUMNS];
    String core = one(SYLLABLES) + one(SYLLABLES) + (seed * 100 + names++);
    row[NAME] = japanese ? "株式会社" + core + "製作所" : core + "工業股份有限公司";
    row[READING] = japanese ? "カイシャ" + names : "";
    row[JP_NUMBER] = japanese && chance(70) ? corporateNumber() : "";
    row[TW_NUMBER] = !japanese && chance(70) ? businessNumber() : "";
    row[COUNTRY] = japanese ? "日本" : "台湾";
    move(row);
    row[CAPITAL] = capital();
    row[EMPLOYEES] = String.valueOf(1 + random.nextInt(900));
    row[FOUNDED] = founded();
    row[SECTOR] = japanese ? of("機械", "化学", "卸売業") : of("電子零組件製造業", "機械設備製造業");
    row[WEBSITE] = "www.firm" + names + ".example.com";
    row[CERTIFICATES] = of("", "ISO9001", "ISO9001;ISO14001");
    row[LANGUAGES] = of("", "日本語", "日本語、英語");
    row[CONTACT] = chance(30) ? "担当 " + names : "";
    row[MAIL] = row[CONTACT].isEmpty() ? "" : "c" + names + "@firm.example.com";
    return row;
  }

  /** A list of what is known of the firms now, with gaps and mistakes. */
  String next() {
    List<String[]> rows = new ArrayList<>();
    for (String[] firm : firms) {
      if (chance(85)) {
        rows.add(written(firm));
      }
      if (chance(20)) {
        String[] again = firm.clone();
        change(again);
        rows.add(written(again));
      }
    }
    rows.add(new String[] {"合計"});
    return HEAD
        + rows.stream()
            .map(row -> java.util.Arrays.stream(row).map(SeededLists::quoted))
            .map(cells -> cells.collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Time passes: firms move, grow and are renamed, and new ones are founded. */
  void live(long seed) {
    firms.forEach(
        firm -> {
          if (chance(50)) {
            change(firm);
          }
        });
    firms.add(firm(seed));
  }

  private void change(String[] firm) {
    switch (random.nextInt(6)) {
      case 0 -> firm[CAPITAL] = capital();
      case 1 -> move(firm);
      case 2 -> firm[EMPLOYEES] = String.valueOf(1 + random.nextInt(900));
      case 3 -> firm[FOUNDED] = founded();
      case 4 -> firm[CERTIFICATES] = of("ISO9001", "ISO14001", "ISO27001");
      default -> {
        boolean known = !firm[JP_NUMBER].isEmpty() || !firm[TW_NUMBER].isEmpty();
        firm[NAME] = known ? "新" + firm[NAME] : firm[NAME];
      }
    }
  }

  private void move(String[] row) {
    String[][] places = row[COUNTRY].equals("日本") ? PLACES_JP : PLACES_TW;
    String[] place = places[random.nextInt(places.length)];
    row[REGION] = place[0];
    row[ADDRESS] = place[1];
  }

  private String[] written(String[] firm) {
    String[] row = firm.clone();
    for (int i = READING; i < COLUMNS; i++) {
      if (i != COUNTRY && chance(20)) {
        row[i] = "";
      }
    }
    row[NAME] = spelt(row[NAME]);
    row[JP_NUMBER] = number(row[JP_NUMBER]);
    row[TW_NUMBER] = number(row[TW_NUMBER]);
    if (chance(10)) {
      row[EMPLOYEES] = wide(row[EMPLOYEES]);
    }
    return row;
  }

  private String spelt(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> name.replace("株式会社", "㈱");
      case 1 -> name.replace("株式会社", "(株)").replace("股份有限公司", "（股）公司");
      case 2 -> wide(name);
      default -> name;
    };
  }

  private String number(String number) {
    if (number.isEmpty()) {
      return number;
    }
    return switch (random.nextInt(10)) {
      case 0 -> wide(number);
      case 1 -> number.replaceFirst("^0+", "");
      case 2 -> number.substring(0, number.length() - 1) + (number.endsWith("1") ? "2" : "1");
      case 3 -> "00000000";
      default -> number;
    };
  }

  private String capital() {
    int million = 1 + random.nextInt(900);
    return of(
        million + "000000", "¥" + million + ",000,000", million * 100 + "万円", million + "百万円");
  }

  private String founded() {
    int year = 1930 + random.nextInt(80);
    return of(
        String.valueOf(year),
        year + "-04-01",
        year + "年4月1日",
        year > 1930 && year < 1989 ? "昭和" + (year - 1925) + "年4月1日" : "民國" + (year - 1911) + "年",
        "04/05/06");
  }

  private String corporateNumber() {
    while (true) {
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < CorporateNumber.LENGTH; i++) {
        digits.append(random.nextInt(10));
      }
      if (CorporateNumber.read(digits.toString()).found().isPresent()) {
        return digits.toString();
      }
    }
  }

  private String businessNumber() {
    while (true) {
      String digits = String.format("%08d", random.nextInt(chance(30) ? 9_999_999 : 99_999_999));
      if (BusinessNumber.read(digits).found().isPresent()) {
        return digits;
      }
    }
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String of(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String one(String characters) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }
}
