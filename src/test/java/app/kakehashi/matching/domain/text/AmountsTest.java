package app.kakehashi.matching.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.domain.text.StatedFacts.Amount;
import app.kakehashi.matching.domain.text.StatedFacts.Period;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.reference.TextFolder;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of something a posting speaks of, however the number is written, and until when. */
class AmountsTest {

  private static final TextReader READER = MatchingData.load().reader();

  private static ReadText offer(String body) {
    return READER.read(new PostingText("zh-Hant", "x", List.of(), body), TextReader.Side.OFFER);
  }

  @ParameterizedTest
  @CsvSource({
    "十二台, 12",
    "二十台, 20",
    "兩千台, 2000",
    "五千個, 5000",
    "三百二十五台, 325",
    "二千五百枚, 2500",
    "二萬五千個, 25000",
    "三百萬粒, 3000000",
    "一億粒, 100000000",
    "一億二千萬粒, 120000000",
    "二億五千萬三千粒, 250003000",
    "3百個, 300",
    "5千個, 5000",
    "2萬個, 20000",
    "1.5億粒, 150000000",
    "'12,500 pcs', 12500",
    "10k pcs, 10000",
    "3M pcs, 3000000"
  })
  void aNumberIsReadHoweverItIsWritten(String written, double value) {
    assertThat(offer("可供應" + written + "。").facts().amounts())
        .containsExactly(new Amount(value, "piece", null));
  }

  @Test
  void oneAndTwoInHanAreArticlesAsOftenAsCounts() {
    assertThat(offer("提供一套、兩種機型。").facts().amounts()).isEmpty();
  }

  @Test
  void whatIsSaidToBeginFromIsAMinimum() {
    StatedFacts facts = offer("月產五千個。二千五百枚起。").facts();
    assertThat(facts.amounts()).containsExactly(new Amount(5000, "piece", Period.MONTH));
    assertThat(facts.minimums()).containsExactly(new Amount(2500, "piece", null));
  }

  @Test
  void ofSeveralYearsTheLatestIsWhenItIsFreeAgain() {
    assertThat(offer("產能已滿至 2029 年，2027 年起擴廠。").facts().busyUntil()).isEqualTo(2029);
    assertThat(offer("產能已滿，2027 年擴廠，2029 年起供貨。").facts().busyUntil()).isEqualTo(2029);
  }

  @Test
  void ofMoreThanTwelveOneSpeaksInAmountsAndOfOneNotAtAll() {
    assertThat(counted("1色、2色、12色、13色印刷")).isEqualTo(List.of("x:2色", "x:12色"));
    assertThat(counted("九軸、十五軸、自動化率 95")).isEqualTo(List.of("x:9軸"));
  }

  /** Traits that are a number of something, in the order in which they are named. */
  private static List<String> counted(String body) {
    TextFolder folder = TextFolder.standard();
    return offer(body).terms().stream()
        .map(Term::key)
        .filter(key -> key.endsWith(folder.fold("色")) || key.endsWith(folder.fold("軸")))
        .filter(key -> key.startsWith("x:"))
        .map(key -> key.replace(folder.fold("色"), "色").replace(folder.fold("軸"), "軸"))
        .collect(Collectors.toList());
  }

  @Test
  void aTextMayEndInANumber() {
    assertThat(offer("分為十五").facts().amounts()).isEmpty();
    assertThat(offer("自動化率 95").facts().amounts()).isEmpty();
  }
}
