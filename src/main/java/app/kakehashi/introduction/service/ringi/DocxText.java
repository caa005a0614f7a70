package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiText;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts text into paragraphs: in the font of its language, its line breaks kept. */
final class DocxText {
  private DocxText() {}

  static XWPFRun write(XWPFParagraph paragraph, RingiText text, boolean isHeading) {
    XWPFRun run = paragraph.createRun();
    DocxFonts.mark(run, text.language(), isHeading);
    List<String> lines = text.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i), i);
    }
    return run;
  }
}
