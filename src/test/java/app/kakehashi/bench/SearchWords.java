package app.kakehashi.bench;

import java.util.List;

/** What people type to find companies and postings, often in another spelling than is stored. */
final class SearchWords {
  static final List<String> KANA =
      List.of("タカヤマ", "たかやま", "ﾅｶﾑﾗ", "コバヤシ", "わたなべ", "サイトウ", "やまざき", "ヒロセ", "ミズホ", "きたがわ");
  static final List<String> KANJI =
      List.of("高山", "渡辺", "斎藤", "山崎", "広瀬", "沢田", "浜田製作所", "台新精密", "臺灣科技", "國精機械", "富士見電機", "北川工業");
  static final List<String> LATIN =
      List.of(
          "takayama", "Nakamura works", "formo", "GIGA tech", "Sinodelta", "hirose gear", "apex");
  static final List<String> TWO = List.of("工業", "精密", "電子", "山本", "金属", "科技", "中村", "化学");

  /** For gaps and offers. */
  static final List<String> TOPICS =
      List.of("ロボット", "半導體", "减速机", "robot", "センサー", "自動化", "battery", "洗浄", "封裝", "AI 検査");

  private SearchWords() {}
}
