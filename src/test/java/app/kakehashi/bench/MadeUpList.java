package app.kakehashi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A member list of Japanese companies with names, numbers, places, sizes and dates as lists have
 * them. The n-th row is the same in every list of one edition; a later edition says something else
 * of every fifth company.
 */
final class MadeUpList {
  private static final String HEAD =
      "会社名,フリガナ,英文名,法人番号,都道府県,住所,資本金（百万円）,従業員数,設立,業種,URL,認証,対応言語,会員番号\n";
  private static final List<String> FAMILIES =
      List.of(
          "髙山 タカヤマ Takayama",
          "山本 ヤマモト Yamamoto",
          "中村 ナカムラ Nakamura",
          "小林 コバヤシ Kobayashi",
          "渡邊 ワタナベ Watanabe",
          "齋藤 サイトウ Saito",
          "山﨑 ヤマザキ Yamazaki",
          "廣瀬 ヒロセ Hirose",
          "澤田 サワダ Sawada",
          "濱田 ハマダ Hamada",
          "大島 オオシマ Oshima",
          "北川 キタガワ Kitagawa",
          "東海 トウカイ Tokai",
          "日東 ニットウ Nitto",
          "三和 サンワ Sanwa",
          "昭和 ショウワ Showa",
          "富士見 フジミ Fujimi",
          "松永 マツナガ Matsunaga",
          "石黒 イシグロ Ishiguro",
          "瑞穂 ミズホ Mizuho",
          "青葉 アオバ Aoba",
          "光洋 コウヨウ Koyo",
          "旭 アサヒ Asahi",
          "新井 アライ Arai",
          "丸善 マルゼン Maruzen",
          "大和 ヤマト Yamato",
          "関東 カントウ Kanto",
          "九州 キュウシュウ Kyushu",
          "近畿 キンキ Kinki",
          "信越 シンエツ Shinetsu",
          "湊 ミナト Minato",
          "八島 ヤシマ Yashima");
  private static final List<String> TRADES =
      List.of(
          "製作所 セイサクショ Works",
          "工業 コウギョウ Industries",
          "精機 セイキ Seiki",
          "電機 デンキ Electric",
          "化学 カガク Chemical",
          "鉄工所 テッコウショ Iron Works",
          "商事 ショウジ Trading",
          "食品 ショクヒン Foods",
          "金属 キンゾク Metal",
          "樹脂 ジュシ Plastics",
          "運輸 ウンユ Logistics",
          "計測 ケイソク Instruments");
  private static final List<String> PLACES =
      List.of(
          "東京都 大田区蒲田",
          "大阪府 東大阪市高井田",
          "愛知県 豊田市トヨタ町",
          "静岡県 浜松市中央区砂山町",
          "長野県 諏訪市高島",
          "新潟県 燕市吉田",
          "福岡県 北九州市小倉北区浅野",
          "埼玉県 川口市本町",
          "岐阜県 関市若草通",
          "広島県 福山市鋼管町");
  private static final List<String> SECTORS =
      List.of("機械", "化学", "金属製品", "電気機器", "食料品", "卸売業", "小売業", "サービス業", "建設業", "輸送用機器");

  /** Place of the official number in a row. */
  static final int NUMBER = 3;

  private MadeUpList() {}

  /** Writes rows {@code from} … {@code to} of an edition; gives the file. */
  static Path write(Path file, int from, int to, int edition) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEAD);
      for (int n = from; n < to; n++) {
        out.write(String.join(",", row(n, edition)));
        out.write('\n');
      }
    }
    return file;
  }

  /** The headings. */
  static String[] headings() {
    return HEAD.strip().split(",");
  }

  /** The cells of a row. */
  static String[] row(int n, int edition) {
    // a walk through all combinations in an order without neighbours
    long walk = Math.floorMod(n * 1_000_003L, 32L * 32 * 32 * 12 * 10);
    String[] first = FAMILIES.get((int) (walk % 32)).split(" ");
    String[] second = FAMILIES.get((int) (walk / 32 % 32)).split(" ");
    String[] third = FAMILIES.get((int) (walk / 1_024 % 32)).split(" ");
    String[] trade = TRADES.get((int) (walk / 32_768 % 12)).split(" ", 3);
    String[] place = PLACES.get((int) (walk / 393_216 % 10)).split(" ");
    String core = first[0] + second[0] + third[0] + trade[0];
    boolean changed = edition > 0 && n % 5 == 0;
    return new String[] {
      n % 3 == 0 ? core + "株式会社" : n % 7 == 0 ? "有限会社" + core : "株式会社" + core,
      first[1] + second[1] + third[1] + trade[1],
      first[2] + " " + second[2] + " " + third[2] + " " + trade[2] + " Co.; Ltd.",
      corporateNumber(n),
      place[0],
      place[1] + (1 + n % 30) + "-" + (1 + n % 17) + "-" + n,
      String.valueOf(10 * (1 + n % 300) + (changed ? 1 : 0)),
      String.valueOf(1 + n % 500),
      (1950 + n % 70) + "年" + (1 + n % 12) + "月" + (1 + n % 28) + "日",
      SECTORS.get(n % SECTORS.size()),
      "https://www." + first[2].toLowerCase(Locale.ROOT) + n + ".example.jp/",
      n % 4 == 0 ? "ISO9001;ISO14001" : n % 4 == 1 ? "ISO9001" : "",
      n % 2 == 0 ? "日本語;英語" : "日本語",
      "M" + n
    };
  }

  private static String corporateNumber(int n) {
    String base = String.valueOf(BigInteger.valueOf(100_000_000_000L).add(BigInteger.valueOf(n)));
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int digit = base.charAt(11 - i) - '0';
      sum += digit * (i % 2 == 0 ? 1 : 2);
    }
    return (9 - sum % 9) + base;
  }
}
