package app.kakehashi.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The made-up list as spreadsheets save it: numbers as numbers, texts once in the shared strings
 * and by their places in the sheet. Written row by row, so that it may be as long as any.
 */
final class MadeUpWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  private static final String TYPES =
      """
      <Types xmlns="%s/content-types"><Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>\
      """
          .formatted(PACKAGE);

  private static final String TO_BOOK =
      """
      <Relationships xmlns="%s/relationships"><Relationship Id="b" Type="%s/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>\
      """
          .formatted(PACKAGE, RELATIONS);

  private static final String BOOK =
      """
      <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="list" sheetId="1" r:id="s"/></sheets></workbook>\
      """
          .formatted(MAIN, RELATIONS);

  private static final String FROM_BOOK =
      """
      <Relationships xmlns="%s/relationships"><Relationship Id="s" Type="%s/worksheet" Target="sheet.xml"/>\
      <Relationship Id="t" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>\
      """
          .formatted(PACKAGE, RELATIONS, RELATIONS);

  /** Columns of numbers, and of texts that many rows share. */
  private static final List<Integer> NUMBERS = List.of(6, 7);

  private static final List<Integer> SHARED = List.of(4, 9, 11, 12);

  private MadeUpWorkbook() {}

  /** Writes so many rows below the headings; gives the file. */
  static Path write(Path file, int rows) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
      part(zip, out, "[Content_Types].xml", TYPES);
      part(zip, out, "_rels/.rels", TO_BOOK);
      part(zip, out, "xl/workbook.xml", BOOK);
      part(zip, out, "xl/_rels/workbook.xml.rels", FROM_BOOK);
      zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
      sheet(out, rows);
      out.flush();
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      strings(out, rows);
      out.flush();
      zip.closeEntry();
    }
    return file;
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(text);
    out.flush();
  }

  private static void sheet(Writer out, int rows) throws IOException {
    Strings strings = new Strings();
    out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int n = -1; n < rows; n++) {
      String[] cells = cells(n);
      out.write("<row r=\"" + (n + 2) + "\">");
      for (int i = 0; i < cells.length; i++) {
        String place = (char) ('A' + i) + String.valueOf(n + 2);
        if (n >= 0 && NUMBERS.contains(i)) {
          out.write("<c r=\"" + place + "\"><v>" + cells[i] + "</v></c>");
        } else if (!cells[i].isEmpty()) {
          out.write("<c r=\"" + place + "\" t=\"s\"><v>" + strings.place(n, i, cells) + "</v></c>");
        }
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private static void strings(Writer out, int rows) throws IOException {
    Strings strings = new Strings();
    out.write("<sst xmlns=\"" + MAIN + "\">");
    for (int n = -1; n < rows; n++) {
      String[] cells = cells(n);
      for (int i = 0; i < cells.length; i++) {
        boolean text = !cells[i].isEmpty() && !(n >= 0 && NUMBERS.contains(i));
        int before = strings.count;
        if (text && strings.place(n, i, cells) == before) {
          out.write("<si><t>" + cells[i] + "</t></si>");
        }
      }
    }
    out.write("</sst>");
  }

  private static String[] cells(int n) {
    return n < 0 ? MadeUpList.headings() : MadeUpList.row(n, 1);
  }

  /** Gives texts their places, the same each time they are gone through in this order. */
  private static final class Strings {
    private final Map<String, Integer> shared = new HashMap<>();
    private int count;

    int place(int row, int column, String[] cells) {
      return row >= 0 && SHARED.contains(column)
          ? shared.computeIfAbsent(cells[column], _ -> count++)
          : count++;
    }
  }
}
