package app.kakehashi.introduction.service.ringi;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.domain.ringi.RingiText;
import app.kakehashi.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

class RingiDocxTest {
  private static final RingiDocx DOCX = Printing.docx();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySectionHasARealHeadingAndWhatIsWrittenInIt(Language language) throws IOException {
    RingiPack pack = SamplePacks.of(language);
    try (XWPFDocument document = open(pack)) {
      List<String> headings = new ArrayList<>();
      for (RingiSectionKind kind : RingiSectionKind.values()) {
        headings.add(
            (headings.size() + 1)
                + ". "
                + Printing.words("ringi.section." + kind.code(), language));
      }
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactlyElementsOf(headings);
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(text(document)).contains(SamplePacks.textsOf(pack));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void tablesHaveTheColumnsOfTheirSectionAndRepeatTheirHead(Language language) throws IOException {
    try (XWPFDocument document = open(SamplePacks.of(language))) {
      for (RingiSectionKind kind : RingiSectionKind.values()) {
        if (!kind.columns().isEmpty()) {
          List<String> columns =
              kind.columns().stream()
                  .map(column -> Printing.words("ringi.column." + column.code(), language))
                  .toList();
          XWPFTableRow head =
              document.getTables().stream()
                  .map(table -> table.getRow(0))
                  .filter(row -> cells(row).equals(columns))
                  .findFirst()
                  .orElseThrow();
          assertThat(head.isRepeatHeader()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePaperIsA4AndEveryPageHasItsNumber(Language language) throws IOException {
    try (XWPFDocument document = open(SamplePacks.of(language))) {
      var section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
      assertThat(section.getPgSz().getH().toString()).isEqualTo("16838");
      String footer = document.getFooterList().getFirst()._getHdrFtr().xmlText();
      assertThat(footer).containsSubsequence(" PAGE ", " / ", " NUMPAGES ");
      assertThat(document.getHeaderList().getFirst().getText()).contains("K-2026-0042");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JA, ja-JP, ja-JP, 游明朝, 游ゴシック",
    "ZH_HANT, zh-TW, zh-TW, 新細明體, 微軟正黑體",
    "EN, en-US, ja-JP, 游ゴシック, 游ゴシック"
  })
  void wordIsToldLanguageAndFonts(
      Language language, String tag, String eastAsian, String body, String heading)
      throws IOException {
    try (XWPFDocument document = open(SamplePacks.of(language))) {
      String styles = document.getStyles().getCtStyles().xmlText();
      assertThat(styles)
          .contains("w:val=\"" + tag + "\"", "w:eastAsia=\"" + eastAsian + "\"")
          .contains("w:eastAsia=\"" + body + "\"", "w:eastAsia=\"" + heading + "\"");
      var properties = document.getProperties().getCoreProperties();
      assertThat(properties.getTitle()).isEqualTo(SamplePacks.of(language).title().text());
      assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains(tag);
      assertThat(document.getSettings().getCTSettings().xmlText())
          .contains("w:name=\"compatibilityMode\"", "w:val=\"15\"");
    }
  }

  @Test
  void namesOfTheOtherCountryKeepTheFormsOfTheirLanguage() throws IOException {
    RingiText name = SamplePacks.of(Language.JA).companies().getLast().names().getFirst();
    try (XWPFDocument document = open(SamplePacks.of(Language.JA))) {
      CTRPr run =
          document.getParagraphs().stream()
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(one -> one.text().equals(name.text()))
              .findFirst()
              .orElseThrow()
              .getCTR()
              .getRPr();
      assertThat(run.getRFontsArray(0).getEastAsia()).isEqualTo("微軟正黑體");
      assertThat(run.getLangArray(0).getEastAsia()).isEqualTo("zh-TW");
    }
  }

  @Test
  void theTraditionalChinesePackOpensWithThePageForTheGeneralManager() throws IOException {
    RingiPack pack = SamplePacks.of(Language.ZH_HANT);
    try (XWPFDocument document = open(pack)) {
      List<String> firstPage = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          if (paragraph.isPageBreak()) {
            assertThat(paragraph.getText()).isEqualTo("合作評估報告");
            break;
          }
          firstPage.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          table.getRows().forEach(row -> firstPage.addAll(cells(row)));
        }
      }
      assertThat(firstPage)
          .startsWith("簽呈")
          .contains("總經理", "主旨", "說明", "擬辦", "批示", "承辦", "課長", "經理", "副總")
          .contains("一、" + SamplePacks.memoOf(pack).explanation().getFirst().text())
          .doesNotContain("1. 摘要");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreBoxesForEveryoneWhoApproves(Language language) throws IOException {
    try (XWPFDocument document = open(SamplePacks.of(language))) {
      List<String> places =
          IntStream.rangeClosed(1, RingiView.APPROVERS)
              .mapToObj(place -> Printing.words("ringi.approval." + place, language))
              .toList();
      assertThat(document.getTables())
          .anySatisfy(
              table -> {
                assertThat(cells(table.getRow(0))).containsSubsequence(places);
                assertThat(cells(table.getRow(1))).containsOnly("");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatNobodyWroteIsAskedForAndNotLeftOut(Language language) throws IOException {
    try (XWPFDocument document = open(SamplePacks.blank(language))) {
      String text = text(document);
      for (RingiSectionKind kind : RingiSectionKind.values()) {
        if (kind != RingiSectionKind.COMPANIES) {
          assertThat(text).contains(Printing.words("ringi.hint." + kind.code(), language));
        }
        for (String prompt : kind.prompts()) {
          assertThat(text)
              .contains(Printing.words("ringi.prompt." + kind.code() + "." + prompt, language));
        }
      }
    }
  }

  @Test
  void longTextsRareCharactersAndMarkupAreKeptAsTyped() throws IOException {
    String typed = "<w:p/>&amp; 𠮷髙﨑 \uD83D\uDE00 " + "検".repeat(8000) + " ]]>";
    for (String text : List.of(typed, "| " + typed + " | b |", "・" + typed)) {
      try (XWPFDocument document =
          open(SamplePacks.with(Language.JA, RingiSectionKind.OPEN_QUESTIONS, text))) {
        assertThat(text(document)).contains(typed);
      }
    }
  }

  @Test
  void tablesFollowingEachOtherStayTwo() throws IOException {
    String text = "| a | b |\n\n| c | d |";
    try (XWPFDocument document = open(SamplePacks.with(Language.EN, RingiSectionKind.NEED, text))) {
      List<IBodyElement> elements = document.getBodyElements();
      for (int i = 1; i < elements.size(); i++) {
        assertThat(elements.get(i - 1) instanceof XWPFTable && elements.get(i) instanceof XWPFTable)
            .isFalse();
      }
      assertThat(document.getTables())
          .extracting(table -> cells(table.getRow(0)))
          .contains(List.of("a", "b"), List.of("c", "d"));
    }
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private static XWPFDocument open(RingiPack pack) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(DOCX.make(pack)));
  }

  private static String text(XWPFDocument document) throws IOException {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      extractor.setCloseFilesystem(false);
      return extractor.getText();
    }
  }
}
