package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read out of texts, term by term and clause by clause. */
class GoldenReadingsTest {

  private static final List<PostingText> TEXTS =
      List.of(
          new PostingText(
              "ja",
              "産業用ロボット向け精密減速機の調達先",
              List.of("ISO 13485", "IATF16949必須", "SUS304"),
              "関節用の減速機を月200台、継続して供給いただける企業を探しています。溶接品は対象外です。" + "中国で製造されたものは不可です。サーボモーターは必須です。"),
          new PostingText(
              "zh-Hant",
              "鋁合金真空腔體精密加工",
              List.of("CNC", "陽極處理", "5軸"),
              "提供鋁合金切削加工，最低訂購量 3,000 台，300 mm 晶圓、12.5kg 以下。"
                  + "減速機不在服務範圍，僅限台灣地區。於中國自有工廠製造，產能已滿，2031 年起可供貨。"),
          new PostingText(
              "en",
              "Vision-guided robots, bearings and batteries",
              List.of("robot", "FANUC M 410", "ISO 9001"),
              "Packing boxes with cameras; moulded parts processed and tested for customers in"
                  + " Vietnam. No welding. We do not supply gears. Minimum order 500 pcs. Status:"
                  + " bus, glass, classes, tooling, 24V, 3.5 kW, min/max +5."),
          new PostingText(
              "ja",
              "バルブ・ポンプ・コンプレッサー",
              List.of("ステンレスバルブ", "エレベーターガイドレール"),
              "自社では行っておりません。バルブの鋳造は外注です。ベトナムでの販売代理店を求めます。"),
          new PostingText("en", "a b", List.of("x"), "I. 7 of 9. ABC1234. abcdef 123 abcdefg 456"));

  @Test
  void whatIsReadStaysAsItWasApproved() {
    List<String> lines = new ArrayList<>();
    for (TextReader.Side side : TextReader.Side.values()) {
      for (PostingText text : TEXTS) {
        lines.add(side + " " + text.language() + " " + text.title());
        ReadText read = Mother.READER.read(text, side);
        for (Term term : read.terms()) {
          lines.add(
              term.kind()
                  + " "
                  + term.key()
                  + " "
                  + term.part()
                  + " "
                  + term.from()
                  + "-"
                  + term.to()
                  + " "
                  + term.polarity()
                  + " "
                  + read.surface(term));
        }
        for (ReadText.Sentence clause : read.clauses()) {
          lines.add(
              "clause "
                  + clause.part()
                  + " "
                  + clause.from()
                  + "-"
                  + clause.to()
                  + " "
                  + clause.meant()
                  + " "
                  + clause.cues().stream().sorted().toList()
                  + " "
                  + clause.folded());
        }
        StatedFacts facts = read.facts();
        lines.add(
            "facts made in "
                + facts.madeIn().stream().sorted().toList()
                + " refused "
                + facts.refusedOrigins().stream().sorted().toList()
                + " amounts "
                + facts.amounts()
                + " minimums "
                + facts.minimums()
                + " busy "
                + facts.busyUntil());
      }
    }
    Golden.compare("readings.txt", lines);
  }
}
