package app.kakehashi.matching.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.domain.text.ClauseCues.Kind;
import app.kakehashi.matching.domain.text.Measure.Aspect;
import app.kakehashi.matching.domain.text.TextReader.Side;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.TextFolder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What texts mean stands in tables of words: a reader with tables of its own knows only these. */
class WordTablesTest {

  private static TextReader reader(List<String> cues, List<String> measures) {
    return new TextReader(
        Glossary.ofLines(List.of()),
        Glossary.ofLines(List.of()),
        ClauseCues.ofLines(table("cue\tlanguage\tkind", cues)),
        MeasureWords.ofLines(table("word\tlanguage\trole\tof\tamount", measures)),
        Map.of("ベトナム", "VN"),
        Map.of("ISO9001", "ISO9001"));
  }

  /** A table of rows whose cells are parted by spaces; a dash is an empty cell. */
  private static List<String> table(String heading, List<String> rows) {
    return Stream.concat(
            Stream.of(heading), rows.stream().map(row -> row.replace(' ', '\t').replace("-", "")))
        .toList();
  }

  private static ReadText read(TextReader reader, Side side, String language, String body) {
    return reader.read(new PostingText(language, "x", List.of(), body), side);
  }

  private static Set<String> words(ReadText text, Polarity polarity) {
    return text.terms().stream()
        .filter(term -> term.polarity() == polarity)
        .map(text::surface)
        .collect(Collectors.toSet());
  }

  @Test
  void onlyTheCuesOfTheTableDeny() {
    TextReader reader = reader(List.of("未 zh absence", "", "但 zh turn"), List.of());
    assertThat(words(read(reader, Side.OFFER, "zh", "未焊接。免塗裝。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("塗裝");
    assertThat(words(read(reader, Side.OFFER, "zh", "未焊接但塗裝。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("塗裝");
  }

  @Test
  void onlyTheFlawsAndSubstancesOfTheTableAreWhatNobodyWants() {
    TextReader reader =
        reader(
            List.of(
                "無 zh absence", "no en absence", "氣泡 zh flaw", "crack en flaw", "lead en harmful"),
            List.of());
    assertThat(words(read(reader, Side.OFFER, "zh", "無氣泡。無焊接。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("氣泡");
    assertThat(words(read(reader, Side.OFFER, "en", "No cracks. No welding."), Polarity.DENIED))
        .contains("welding")
        .doesNotContain("cracks");
    assertThat(words(read(reader, Side.GAP, "en", "We need lead-free solder."), Polarity.DENIED))
        .contains("lead")
        .doesNotContain("solder");
  }

  @Test
  void aWordMayBeACueInMoreThanOneWayAndHarmlessCompoundsHideIt() {
    ClauseCues cues =
        ClauseCues.ofLines(
            table(
                "cue\tlanguage\tkind",
                List.of(
                    "無 zh absence",
                    "made en making",
                    "made en supply",
                    "無塵 zh harmless",
                    "the en stopword")));
    assertThat(cues.find("made in house")).containsOnlyKeys(Kind.MAKING, Kind.SUPPLY);
    assertThat(cues.find(TextFolder.standard().fold("無塵室"))).isEmpty();
    assertThat(cues.find(TextFolder.standard().fold("無塵室無線")))
        .containsExactly(Map.entry(Kind.ABSENCE, 3));
    assertThat(cues.isStopword("the")).isTrue();
    assertThat(cues.isStopword("無")).isFalse();
  }

  @Test
  void countriesAndCertificatesAreKnownByTheWordsThatAreGiven() {
    TextReader reader = reader(List.of("生産 ja making"), List.of());
    StatedFacts facts = read(reader, Side.OFFER, "ja", "ベトナムで生産。中国で生産。ISO9001を取得。").facts();
    assertThat(facts.madeIn()).containsExactly("VN");
    assertThat(facts.certificates()).containsExactly("ISO9001");
  }

  private static List<String> measures(TextReader reader, Side side, String body) {
    return read(reader, side, "ja", body).facts().measures().stream()
        .map(measure -> measure.dimension() + " " + measure.value())
        .toList();
  }

  @Test
  void aUnitIsWorthWhatTheTableSaysInBothSizesOfLetters() {
    TextReader reader =
        reader(
            List.of(),
            List.of("MM all unit length -", "", "cm all unit length 10", "以下 ja most_behind - -"));
    assertThat(measures(reader, Side.OFFER, "3mm以下")).containsExactly("LENGTH 3.0");
    assertThat(measures(reader, Side.OFFER, "3cm以下")).containsExactly("LENGTH 30.0");
    assertThat(measures(reader, Side.OFFER, "3m以下")).as("no unit of this table").isEmpty();
    assertThat(measures(reader, Side.OFFER, "毎時30本")).as("no rate in this table").isEmpty();
    assertThat(measures(reader, Side.OFFER, "最大3mm")).as("no word for a most before it").isEmpty();
  }

  @Test
  void anAspectIsKnownByItsWord() {
    TextReader reader =
        reader(
            List.of(),
            List.of("mm all unit length -", "厚 ja aspect thickness -", "径 ja aspect diameter -"));
    assertThat(read(reader, Side.GAP, "ja", "厚さ3mm。").facts().measures())
        .extracting(Measure::aspect)
        .containsExactly(Aspect.THICKNESS);
    assertThat(read(reader, Side.GAP, "ja", "厚さと径3mm。").facts().measures())
        .as("two may be meant")
        .extracting(Measure::aspect)
        .containsOnlyNulls();
  }

  @Test
  void theRoomForAMachineIsNoLengthOfAThing() {
    TextReader reader =
        reader(
            List.of(),
            List.of(
                "mm all unit length -",
                "mm all unit width -",
                "設置幅 ja label width -",
                "機寬 ja label_of_offer width -"));
    assertThat(measures(reader, Side.GAP, "設置幅は900mm")).containsExactly("WIDTH 900.0");
    assertThat(measures(reader, Side.OFFER, "機寬は900mm")).containsExactly("WIDTH 900.0");
    assertThat(measures(reader, Side.GAP, "機寬は900mm"))
        .as("a gap may speak of a thing so")
        .containsExactly("LENGTH 900.0");
  }

  @Test
  void aUnitOfTheMostCountsOnlyWhereTheMostIsMeant() {
    TextReader reader =
        reader(
            List.of(),
            List.of(
                "時間 ja unit_of_most response 1",
                "回答 ja label response -",
                "以内 ja most_behind - -"));
    assertThat(measures(reader, Side.GAP, "回答は8時間以内")).containsExactly("RESPONSE 8.0");
    assertThat(measures(reader, Side.GAP, "回答は8時間")).isEmpty();
    assertThat(measures(reader, Side.OFFER, "回答は8時間")).isEmpty();
    assertThat(measures(reader, Side.GAP, "作業は8時間以内")).as("nothing of an answer").isEmpty();
  }

  @Test
  void aRateIsOfPiecesAndNotOfWhatIsWeighed() {
    TextReader reader =
        reader(
            List.of(),
            List.of(
                "毎時 ja label hourly_rate -",
                "時 ja per_hour hourly_rate -",
                "kg all other_unit hourly_rate -"));
    assertThat(measures(reader, Side.GAP, "毎時30本")).containsExactly("HOURLY_RATE 30.0");
    assertThat(measures(reader, Side.GAP, "30本/時")).containsExactly("HOURLY_RATE 30.0");
    assertThat(measures(reader, Side.GAP, "毎時30kg")).isEmpty();
  }
}
