package app.kakehashi.listimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes workbooks part by part, so that every oddity of the format can be put into one. */
public final class WorkbookFile {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> sheets = new ArrayList<>();
  private String main = MAIN;
  private String office = OFFICE;
  private boolean from1904;

  /** A workbook with one sheet, whose rows are given as XML. */
  public static WorkbookFile of(String rows) {
    return new WorkbookFile().sheet("Sheet1", "visible", rows);
  }

  /** A workbook with one sheet of texts. */
  public static WorkbookFile ofTexts(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder();
    for (List<String> row : rows) {
      xml.append("<row>");
      row.forEach(cell -> xml.append(text(cell)));
      xml.append("</row>");
    }
    return of(xml.toString());
  }

  /** A cell with a text of its own. */
  public static String text(String text) {
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escape(text) + "</t></is></c>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** The first rows of a list of companies: headings, as XML, to begin a sheet with. */
  public static String headings(String... headings) {
    StringBuilder row = new StringBuilder("<row r=\"1\">");
    for (String heading : headings) {
      row.append(text(heading));
    }
    return row.append("</row>").toString();
  }

  public WorkbookFile sheet(String name, String state, String rows) {
    return sheet(name, state, rows, "");
  }

  /**
   * Adds a sheet.
   *
   * @param state visible, hidden or veryHidden
   * @param after what stands behind its rows
   */
  public WorkbookFile sheet(String name, String state, String rows, String after) {
    sheets.add(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%2$d\"/>"
            .formatted(name, sheets.size() + 1, state));
    return part(
        "xl/worksheets/sheet" + sheets.size() + ".xml",
        "<worksheet xmlns=\"NS\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
  }

  /** The texts that cells share, each given as the XML inside its element. */
  public WorkbookFile strings(String... strings) {
    StringBuilder xml = new StringBuilder("<sst xmlns=\"NS\">");
    for (String string : strings) {
      xml.append("<si>").append(string).append("</si>");
    }
    return part("xl/sharedStrings.xml", xml + "</sst>");
  }

  /** Number formats; the cell style of the first is 1. */
  public WorkbookFile formats(String... codes) {
    StringBuilder xml = new StringBuilder("<styleSheet xmlns=\"NS\"><numFmts>");
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      xml.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(164 + i, codes[i].replace("\"", "&quot;")));
      styles.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
    }
    return part(
        "xl/styles.xml",
        xml
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
            + styles
            + "</cellXfs></styleSheet>");
  }

  /** Fonts, each given as the XML inside its element; the cell style of the first is 1. */
  public WorkbookFile fonts(String... fonts) {
    StringBuilder styles = new StringBuilder("<xf fontId=\"0\"/>");
    for (int i = 1; i <= fonts.length; i++) {
      styles.append("<xf fontId=\"").append(i).append("\"/>");
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"NS\"><fonts><font/><font>"
            + String.join("</font><font>", fonts)
            + "</font></fonts><cellXfs>"
            + styles
            + "</cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");
  }

  public WorkbookFile countedFrom1904() {
    from1904 = true;
    return this;
  }

  /** In the namespaces of the strict variant. */
  public WorkbookFile strict() {
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    return this;
  }

  /** Adds or replaces a part. */
  public WorkbookFile part(String path, String xml) {
    parts.put(path, xml);
    return this;
  }

  /** All parts in an archive to which more can be added. */
  public RawZip zip() {
    return zipWithout("");
  }

  /** All parts but one, in an archive to which it can be added in another shape. */
  public RawZip zipWithout(String left) {
    RawZip zip = new RawZip().add("[Content_Types].xml", HEAD + "<Types/>");
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.append(relation("s" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.append(relation("styles", "styles", "styles.xml"));
    relations.append(relation("strings", "sharedStrings", "/xl/sharedStrings.xml"));
    Map<String, String> all = new LinkedHashMap<>();
    all.put("xl/styles.xml", "<styleSheet xmlns=\"NS\"/>");
    all.put("xl/sharedStrings.xml", "<sst xmlns=\"NS\"/>");
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>");
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"NS\" xmlns:r=\"OFFICE\"><workbookPr date1904=\""
            + from1904
            + "\"/><sheets>"
            + String.join("", sheets)
            + "</sheets></workbook>");
    all.putAll(parts);
    all.remove(left);
    all.forEach(
        (path, xml) -> {
          String named = xml.replace("\"NS\"", '"' + main + '"').replace("OFFICE", office);
          zip.add(path, named.startsWith("<?xml") ? named : HEAD + named);
        });
    return zip;
  }

  public byte[] bytes() {
    return zip().bytes();
  }

  private String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, office, kind, target);
  }
}
