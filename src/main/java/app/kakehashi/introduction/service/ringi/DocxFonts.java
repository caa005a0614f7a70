package app.kakehashi.introduction.service.ringi;

import app.kakehashi.shared.Language;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/**
 * The fonts of a language that Word has, and how a run is told its language.
 *
 * @param latin of Latin letters and digits
 * @param body of running text
 * @param heading of headings and of the heads of tables
 * @param isEastAsian whether quotation marks and dashes are those of East Asian text
 */
record DocxFonts(String latin, String body, String heading, boolean isEastAsian) {

  static DocxFonts of(Language language) {
    return switch (language) {
      case JA -> new DocxFonts("Times New Roman", "游明朝", "游ゴシック", true);
      case ZH_HANT -> new DocxFonts("Times New Roman", "新細明體", "微軟正黑體", true);
      case EN -> new DocxFonts("Calibri", "游ゴシック", "游ゴシック", false);
    };
  }

  /** The tag Word knows a language by. */
  static String tag(Language language) {
    return switch (language) {
      case JA -> "ja-JP";
      case ZH_HANT -> "zh-TW";
      case EN -> "en-US";
    };
  }

  /** Word asks for the language of East Asian text apart from that of Latin text. */
  static String eastAsianTag(Language language) {
    return tag(language == Language.EN ? Language.JA : language);
  }

  /** Fonts for text of this language in a style or run. */
  void set(CTFonts fonts, boolean isHeading) {
    String eastAsian = isHeading ? heading : body;
    String western = isHeading && isEastAsian ? heading : latin;
    fonts.setAscii(western);
    fonts.setHAnsi(western);
    fonts.setCs(western);
    fonts.setEastAsia(eastAsian);
    if (isEastAsian) {
      fonts.setHint(STHint.EAST_ASIA);
    }
  }

  /**
   * A run that differs from the document's language says so, or its characters take wrong forms.
   */
  static void mark(XWPFRun run, Language language, boolean isHeading) {
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    DocxFonts fonts = of(language);
    CTFonts own =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.set(own, isHeading);
    var lang = properties.addNewLang();
    lang.setVal(tag(language));
    lang.setEastAsia(eastAsianTag(language));
  }
}
