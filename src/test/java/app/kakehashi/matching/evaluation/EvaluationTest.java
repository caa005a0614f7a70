package app.kakehashi.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.EvaluateCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private static void folder(Path dir) throws IOException {
    Files.writeString(
        dir.resolve("companies.csv"),
        """
        company_key,country,name,region,employees,capital,currency,sectors,certifications,languages,presence,dejima
        J1,JP,甲,JP-27,300,100000000,JPY,JSIC:26,ISO9001,ja,,N
        T1,TW,乙,TW-TXG,80,50000000,TWD,TSIC:29,ISO 9001,zh-Hant;ja,JP,
        T2,TW,丙,TW-TNN,20,,,TSIC:08,,,,
        """);
    Files.writeString(
        dir.resolve("gaps.csv"),
        """
        gap_key,company_key,kind,language,title,description,fields,modes_accepted,target_countries,must_certifications,must_languages,preferred_partner_regions,labour_wanted_fte,needed_by
        G1,J1,supplier,ja,減速機の調達,ロボット用減速機を探しています。,robots_automation,supply,,ISO9001,ja,TW,,2027-06-30
        """);
    Files.writeString(
        dir.resolve("offers.csv"),
        """
        offer_key,company_key,language,title,description,fields,modes,obstacles_removed,countries_served,labour_saved_fte,japan_references,maturity
        O1,T1,zh-Hant,減速機製造,機器人用減速機。,機器人,supply,,TW;JP,,,proven_abroad
        O2,T2,zh-Hant,鳳梨酥,糕餅禮盒。,,supply,,,,,
        O3,T1,zh-Hant,減速機技術授權,減速機設計授權。,,acquisition,,,,,
        """);
    Files.writeString(
        dir.resolve("judgments.csv"),
        "gap_key,offer_key,grade,reason\nG1,O1,3,right\nG1,O3,1,no supply\n");
  }

  private int run(String... args) {
    return EvaluateCommand.run(args, out);
  }

  @Test
  void theFiguresOfASmallFolderArePrintedAndWritten(@TempDir Path dir) throws IOException {
    folder(dir);
    Path csv = dir.resolve("ranking.txt");
    Path json = dir.resolve("figures.json");
    Path cases = dir.resolve("cases.tsv");
    assertThat(
            run("evaluate", "--dir=" + dir, "--out=" + csv, "--json=" + json, "--cases=" + cases))
        .isZero();
    assertThat(run("--dir=" + dir, "--against=" + cases)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("1 gaps, 3 offers")
        .contains("all");
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.getFirst())
        .isEqualTo("gap_key,rank,offer_key,score,score_japan,score_taiwan,low,high,blocked_reason");
    assertThat(lines.get(1)).startsWith("G1,1,O1,");
    assertThat(lines).contains("G1,,O3,,,,,,H2");
    assertThat(Files.readString(json))
        .contains("\"mrr\": 1.0000")
        .contains("\"supplier\"")
        .contains("\"ja→zh-Hant\"");
  }

  @Test
  void theOtherDirectionRanksGaps(@TempDir Path dir) throws IOException {
    folder(dir);
    assertThat(run("--dir=" + dir, "--direction=offer", "--preset=sector_size_region")).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("direction offer");
  }

  @Test
  void wrongArgumentsAreExplained(@TempDir Path dir) {
    assertThat(run("evaluate")).isEqualTo(2);
    assertThat(run("--dir=" + dir, "--colour=red")).isEqualTo(2);
    assertThat(run("--dir=" + dir)).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Usage").contains("companies");
  }

  @Test
  void figuresFollowTheirDefinitions() {
    Map<String, Integer> grades = Map.of("right", 3, "good", 2, "near", 1);
    Metrics.Case second =
        Evaluation.judge("second", "k", "ja→en", List.of("near", "right", "x"), grades);
    assertThat(second.reciprocalRank()).isEqualTo(.5);
    assertThat(second.inverted()).isTrue();
    Metrics.Case first =
        Evaluation.judge("first", "k", "ja→en", List.of("right", "good", "near"), grades);
    assertThat(first.ndcg()).isCloseTo(1, Offset.offset(1e-12));
    assertThat(first.inverted()).isFalse();
    Metrics.Case missing = Evaluation.judge("missing", "k", "ja→en", List.of("x"), grades);
    assertThat(missing.reciprocalRank()).isZero();
    assertThat(missing.inverted()).isFalse();
    Metrics all = Metrics.of(List.of(first, second, missing));
    assertThat(all.reciprocalRank().mean()).isCloseTo(.5, Offset.offset(1e-12));
    assertThat(all.recall().getFirst().mean()).isCloseTo(1 / 3.0, Offset.offset(1e-12));
    assertThat(all.inversions().mean()).isCloseTo(1 / 3.0, Offset.offset(1e-12));
    assertThat(all.reciprocalRank().low()).isZero();
    assertThat(all.reciprocalRank().high()).isEqualTo(1);
  }

  @Test
  void aRunIsComparedWithAnEarlierOneCaseByCase(@TempDir Path dir) throws IOException {
    List<Metrics.Case> before = List.of(ranked("a", 2), ranked("b", 1), ranked("gone", 1));
    List<Metrics.Case> now = List.of(ranked("a", 1), ranked("b", 1), ranked("new", 9));
    Path file = dir.resolve("cases.tsv");
    CaseFile.write(file, before);
    assertThat(CaseFile.read(file)).isEqualTo(before);
    Metrics.Figure change = CaseFile.change(now, CaseFile.read(file), Metrics.Case::reciprocalRank);
    assertThat(change.mean()).isEqualTo(.25);
    assertThat(change.low()).isZero();
    assertThat(change.high()).isEqualTo(.5);
    CaseFile.printChange(out, now, before);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("change of MRR");
  }

  private static Metrics.Case ranked(String key, int rank) {
    return new Metrics.Case(key, "supplier", "ja→zh-Hant", 1.0 / rank, rank, 1.0 / rank, rank > 1);
  }
}
