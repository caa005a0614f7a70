package app.kakehashi.introduction.service.ringi;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.shared.Language;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RingiPdfTest {
  private static final RingiPdf PDF = Printing.pdf();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySectionHasItsHeadingAndWhatIsWrittenInIt(Language language) throws IOException {
    RingiPack pack = SamplePacks.of(language);
    try (PDDocument document = open(pack)) {
      String text = text(document);

      for (RingiSectionKind kind : RingiSectionKind.values()) {
        assertThat(text)
            .contains(squeezed(Printing.words("ringi.section." + kind.code(), language)));
      }
      for (String line : SamplePacks.textsOf(pack)) {
        assertThat(text).contains(squeezed(line));
      }
      assertThat(text).doesNotContainPattern("[\\u2E80-\\u2FDF]");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePagesAreNumberedSheetsOfA4(Language language) throws IOException {
    try (PDDocument document = open(SamplePacks.of(language))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isCloseTo(595.3f, Offset.offset(0.5f));
        assertThat(page.getMediaBox().getHeight()).isCloseTo(841.9f, Offset.offset(0.5f));
      }
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page)).contains(page + "/" + pages);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void readersAndSearchersFindLanguageTitleOutlineAndFonts(Language language) throws IOException {
    RingiPack pack = SamplePacks.of(language);
    try (PDDocument document = open(pack)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(pack.title().text());
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo(pack.issuer());
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .hasSize(RingiSectionKind.values().length + (pack.memo() == null ? 0 : 1));
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void theTraditionalChinesePackOpensWithThePageForTheGeneralManager() throws IOException {
    RingiPack pack = SamplePacks.of(Language.ZH_HANT);
    try (PDDocument document = open(pack)) {
      assertThat(text(document, 1))
          .contains("簽呈", "總經理", "主旨", "說明", "一、", "擬辦", "附件", "批示", "承辦課長經理副總總經理")
          .contains(squeezed(SamplePacks.memoOf(pack).proposal().getLast().text()))
          .doesNotContain("案由", "摘要");
      assertThat(text(document, 2)).contains("合作評估報告", "1.摘要").doesNotContain("批示");
    }
  }

  @Test
  void theLongestMemoStaysOnOnePage() throws IOException {
    RingiMemo longest = SamplePacks.longestMemo();
    try (PDDocument document = open(SamplePacks.withMemo(longest))) {
      assertThat(text(document, 1)).contains("批示", "總經理");
      assertThat(text(document, 2)).contains("2/", "合作評估報告案由");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"JA", "EN"})
  void theOtherPacksBeginWithTheBoxesOfApproval(Language language) throws IOException {
    try (PDDocument document = open(SamplePacks.of(language))) {
      String first = text(document, 1);
      IntStream.rangeClosed(1, RingiView.APPROVERS)
          .forEach(
              place ->
                  assertThat(first)
                      .contains(squeezed(Printing.words("ringi.approval." + place, language))));
      assertThat(first).contains(squeezed(Printing.words("ringi.label.number", language)));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatNobodyWroteIsAskedForAndNotLeftOut(Language language) throws IOException {
    try (PDDocument document = open(SamplePacks.blank(language))) {
      String text = text(document);
      for (RingiSectionKind kind : RingiSectionKind.values()) {
        if (kind != RingiSectionKind.COMPANIES) {
          assertThat(text)
              .contains(squeezed(Printing.words("ringi.hint." + kind.code(), language)));
        }
        for (String prompt : kind.prompts()) {
          assertThat(text)
              .contains(
                  squeezed(Printing.words("ringi.prompt." + kind.code() + "." + prompt, language)));
        }
      }
    }
  }

  @Test
  void rareCharactersOfNamesAreDrawnAndOthersAreSaid() throws IOException {
    String typed =
        "𠮷田・髙島・宮﨑・堃・槗・葛\uDB40\uDD00城 \uD83D\uDE00 \uD83D\uDC4D\uD83C\uDFFD \uD883\uDE00 \uE000";

    try (PDDocument document = open(SamplePacks.with(Language.JA, RingiSectionKind.NEED, typed))) {
      assertThat(text(document))
          .contains("𠮷田・髙島・宮﨑・堃・槗・葛城")
          .contains("[grinningface]", "[thumbsupsign]", "〓[U+30E00]", "〓[U+E000]");
    }
  }

  @Test
  void textOfUsersIsNeverMarkup() throws IOException {
    String typed =
        "<img src=\"http://127.0.0.1:1/x.png\"/>&lt;b&gt; <style>*{display:none}</style>"
            + " ]]> <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e; ${7*7} [[${7*7}]]";

    try (PDDocument document = open(SamplePacks.with(Language.EN, RingiSectionKind.NEED, typed))) {
      assertThat(text(document)).contains(squeezed(typed));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void longTextsRunOnOverPages(Language language) throws IOException {
    String word = language == Language.EN ? "inspection" : "鱸";
    String words = (language == Language.EN ? "inspection of parts " : "鱸査工程の自動化。").repeat(888);
    assertThat(printed(language, words, word)).isEqualTo(888);
    assertThat(printed(language, "| a | " + words + " | c |", word)).isEqualTo(888);
    String unbroken = "7".repeat(8000);
    assertThat(printed(language, unbroken, "7")).isGreaterThanOrEqualTo(8000);
    assertThat(printed(language, "| " + unbroken + " |", "7")).isGreaterThanOrEqualTo(8000);
  }

  private static int printed(Language language, String typed, String word) throws IOException {
    try (PDDocument document =
        open(SamplePacks.with(language, RingiSectionKind.OPEN_QUESTIONS, typed))) {
      assertThat(document.getNumberOfPages()).isBetween(5, 60);
      return text(document).split(word, -1).length - 1;
    }
  }

  private static PDDocument open(RingiPack pack) throws IOException {
    return Loader.loadPDF(PDF.make(pack));
  }

  private static String text(PDDocument document) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      all.append(text(document, page));
    }
    return all.toString();
  }

  private static String text(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return squeezed(stripper.getText(document));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u3000\\u00a0]", "");
  }
}
