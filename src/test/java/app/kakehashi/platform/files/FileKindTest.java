package app.kakehashi.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kakehashi.shared.FileStore.Accepted;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  private static final String TYPES = "[Content_Types].xml";

  @ParameterizedTest
  @CsvSource({
    "a.pdf, 255044462d312e37, PDF",
    "a.PNG, 89504e470d0a1a0a00, PNG",
    "a.jpeg, ffd8ffe000, JPEG",
    "a.csv, 612c620d0a, CSV"
  })
  void what_is_what_its_name_says_is_accepted(String name, String content, FileKind kind) {
    assertThat(document(name, HexFormat.of().parseHex(content))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS, 半導体", "Big5, 半導體", "UTF-8, 半導体", "UTF-16, 半導体", "ISO-2022-JP, 半導体"})
  void text_may_be_written_in_any_encoding_of_both_countries(String charset, String text) {
    assertThat(document("memo.txt", text.getBytes(Charset.forName(charset))))
        .isEqualTo(FileKind.TXT);
  }

  @Test
  void office_files_as_programs_write_them_are_accepted() throws IOException {
    ByteArrayOutputStream excel = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(excel, "Kakehashi", "1.0")) {
      workbook.newWorksheet("報價").value(0, 0, "單價");
    }
    assertThat(document("見積.docx", zip(TYPES, "word/document.xml"))).isEqualTo(FileKind.DOCX);
    assertThat(document("報價.xlsx", excel.toByteArray())).isEqualTo(FileKind.XLSX);
    assertThat(document("a.pptx", zip(TYPES, "ppt/presentation.xml"))).isEqualTo(FileKind.PPTX);
    assertThat(refusal("a.docx", excel.toByteArray())).isEqualTo("wrong_ending");
  }

  @Test
  void a_name_does_not_make_a_kind() {
    assertThat(refusal("a.pdf", "MZ".getBytes(UTF_8))).isEqualTo("wrong_ending");
    assertThat(refusal("a.txt", new byte[] {'M', 'Z', 0, 1})).isEqualTo("wrong_ending");
    assertThat(refusal("a.docx", zip("readme.txt"))).isEqualTo("wrong_ending");
    assertThat(refusal("a.xlsx", "PK\3\4 no directory".getBytes(UTF_8))).isEqualTo("wrong_ending");
  }

  @ParameterizedTest
  @CsvSource({"a.exe", "a.html", "a.svg", "a.zip", "a.docm", "a", "a.pdf.js"})
  void other_endings_are_refused(String name) {
    assertThat(refusal(name, "%PDF-1.7".getBytes(UTF_8))).isEqualTo("unknown_document");
  }

  @Test
  void macros_are_refused_wherever_they_hide() {
    assertThat(refusal("a.docx", zip(TYPES, "word/document.xml", "word/vbaProject.bin")))
        .isEqualTo("macros");
    assertThat(refusal("a.xlsx", zip(TYPES, "xl/workbook.xml", "xl/sub/VBAPROJECT.BIN")))
        .isEqualTo("macros");
  }

  @Test
  void old_office_files_and_those_with_a_password_are_told_apart() {
    assertThat(refusal("a.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1")))
        .isEqualTo("old_office");
    assertThat(refusal("a.docx", HexFormat.of().parseHex("d0cf11e0a1b11ae1")))
        .isEqualTo("old_office");
  }

  @Test
  void a_file_that_would_swell_is_refused_without_unpacking_it() {
    byte[] bomb = zip(TYPES, "word/document.xml");
    int directory =
        new String(bomb, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    bomb[directory + 27] = 0x7f;
    assertThat(refusal("a.docx", bomb)).isEqualTo("too_large");
  }

  @Test
  void a_catalogue_takes_pictures_and_pdf_whatever_they_are_called() {
    assertThat(FileKind.of("x.bin", "%PDF-1.7".getBytes(UTF_8), Accepted.CATALOGUE))
        .isEqualTo(FileKind.PDF);
    assertThatExceptionOfType(UnacceptableFile.class)
        .isThrownBy(() -> FileKind.of("a.csv", "a,b".getBytes(UTF_8), Accepted.CATALOGUE))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("unknown_kind"));
  }

  private static FileKind document(String name, byte[] content) {
    return FileKind.of(name, content, Accepted.DOCUMENT);
  }

  private static String refusal(String name, byte[] content) {
    try {
      return document(name, content).name();
    } catch (UnacceptableFile refused) {
      return refused.code();
    }
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
