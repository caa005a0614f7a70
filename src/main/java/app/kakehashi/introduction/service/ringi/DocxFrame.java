package app.kakehashi.introduction.service.ringi;

import app.kakehashi.shared.Language;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** What surrounds the text of a document: paper, styles, bullets, running lines, properties. */
final class DocxFrame {
  static final String TITLE = "Title";
  static final String HEADING = "Heading1";
  static final String SUBHEADING = "Heading2";
  static final String NOTE = "Note";
  static final String CELL = "TableText";

  /** Width between the margins, in twentieths of a point. */
  static final int TEXT_WIDTH = 9638;

  private static final int A4_WIDTH = 11906;
  private static final int A4_HEIGHT = 16838;
  private static final int SIDE_MARGIN = 1134;
  private static final int TOP_MARGIN = 1361;
  private static final int RUNNING_MARGIN = 624;
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String INK = "1B365D";

  private DocxFrame() {}

  static XWPFDocument open(Language language, String title, String author, LocalDate date) {
    XWPFDocument document = new XWPFDocument();
    paper(document);
    layoutOfToday(document);
    styles(document.createStyles(), language);
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(title);
    properties.setCreator(author);
    properties.getUnderlyingProperties().setLanguageProperty(DocxFonts.tag(language));
    Optional<Date> day = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreated(day);
    properties.setModified(day);
    return document;
  }

  private static void paper(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    var margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(TOP_MARGIN));
    margins.setBottom(BigInteger.valueOf(SIDE_MARGIN));
    margins.setLeft(BigInteger.valueOf(SIDE_MARGIN));
    margins.setRight(BigInteger.valueOf(SIDE_MARGIN));
    margins.setHeader(BigInteger.valueOf(RUNNING_MARGIN));
    margins.setFooter(BigInteger.valueOf(RUNNING_MARGIN));
    margins.setGutter(BigInteger.ZERO);
  }

  /** Without it Word opens the document in compatibility mode and lays tables out as in 2007. */
  private static void layoutOfToday(XWPFDocument document) {
    try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
      cursor.toEndToken();
      cursor.beginElement(new QName(WORD, "compat"));
      cursor.beginElement(new QName(WORD, "compatSetting"));
      cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
      cursor.insertAttributeWithValue(
          new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
      cursor.insertAttributeWithValue(new QName(WORD, "val"), "15");
    }
  }

  private static void styles(XWPFStyles styles, Language language) {
    DocxFonts fonts = DocxFonts.of(language);
    styles.setSpellingLanguage(DocxFonts.tag(language));
    styles.setEastAsia(DocxFonts.eastAsianTag(language));
    add(styles, fonts, "Normal", "Normal", new Look(21, false, 0, 120, 320, -1));
    add(styles, fonts, TITLE, "Title", new Look(36, true, 0, 200, 0, -1));
    add(styles, fonts, HEADING, "heading 1", new Look(25, true, 280, 120, 0, 0));
    add(styles, fonts, SUBHEADING, "heading 2", new Look(22, true, 160, 60, 0, 1));
    add(styles, fonts, NOTE, "Note", new Look(17, false, 60, 80, 260, -1));
    add(styles, fonts, CELL, "Table Text", new Look(19, false, 20, 20, 270, -1));
  }

  /**
   * How a style looks.
   *
   * @param size in half points
   * @param before space above, in twentieths of a point
   * @param after space below, in twentieths of a point
   * @param line least height of a line in twentieths of a point, 0 for the font's own
   * @param level of a heading from 0, else -1
   */
  private record Look(int size, boolean isHeading, int before, int after, int line, int level) {}

  private static void add(XWPFStyles styles, DocxFonts fonts, String id, String name, Look look) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(name);
    if (id.equals("Normal")) {
      style.setDefault(true);
    } else {
      style.addNewBasedOn().setVal("Normal");
    }
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(look.before()));
    spacing.setAfter(BigInteger.valueOf(look.after()));
    spacing.setLine(BigInteger.valueOf(look.line() == 0 ? 240 : look.line()));
    spacing.setLineRule(look.line() == 0 ? STLineSpacingRule.AUTO : STLineSpacingRule.AT_LEAST);
    CTRPr run = style.addNewRPr();
    fonts.set(run.addNewRFonts(), look.isHeading());
    if (look.isHeading()) {
      paragraph.addNewKeepNext();
      run.addNewB();
    }
    if (look.level() >= 0) {
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(look.level()));
      run.addNewColor().setVal(INK);
    }
    run.addNewSz().setVal(BigInteger.valueOf(look.size()));
    run.addNewSzCs().setVal(BigInteger.valueOf(look.size()));
    styles.addStyle(new XWPFStyle(style));
  }

  /** The number under which the document's bullets go. */
  static BigInteger bullets(XWPFDocument document) {
    CTAbstractNum bullets = CTAbstractNum.Factory.newInstance();
    bullets.setAbstractNumId(BigInteger.ONE);
    CTLvl level = bullets.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(397));
    indent.setHanging(BigInteger.valueOf(284));
    var numbering = document.createNumbering();
    return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets)));
  }

  /** The line above every page, and below it the page's number and how many there are. */
  static void running(XWPFDocument document, String left, String right) {
    XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
    XWPFParagraph head = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    head.setStyle(NOTE);
    head.setBorderBottom(Borders.SINGLE);
    var stop = head.getCTP().getPPr().addNewTabs().addNewTab();
    stop.setVal(STTabJc.RIGHT);
    stop.setPos(BigInteger.valueOf(TEXT_WIDTH));
    XWPFRun run = head.createRun();
    run.setText(left);
    run.addTab();
    run.setText(right);
    XWPFParagraph foot = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    foot.setStyle(NOTE);
    foot.setAlignment(ParagraphAlignment.CENTER);
    field(foot, "PAGE");
    foot.createRun().setText(" / ");
    field(foot, "NUMPAGES");
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.createRun().setText("1");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }
}
