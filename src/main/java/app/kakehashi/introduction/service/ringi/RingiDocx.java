package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiCompany;
import app.kakehashi.introduction.domain.ringi.RingiFact;
import app.kakehashi.introduction.domain.ringi.RingiPack;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind.Column;
import app.kakehashi.introduction.domain.ringi.RingiText;
import app.kakehashi.introduction.service.ringi.DocxTable.Row;
import app.kakehashi.introduction.service.ringi.RingiView.Block;
import app.kakehashi.introduction.service.ringi.RingiView.Memo;
import app.kakehashi.introduction.service.ringi.RingiView.Point;
import app.kakehashi.introduction.service.ringi.RingiView.Section;
import app.kakehashi.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Prints a ringi pack as a document of Word that people go on writing in. */
@Service
public class RingiDocx {
  private final MessageSource messages;

  RingiDocx(MessageSource messages) {
    this.messages = messages;
  }

  /** The pack as a file of the type of {@code .docx}. */
  public byte[] make(RingiPack pack) {
    try (XWPFDocument document =
            DocxFrame.open(pack.language(), pack.title().text(), pack.issuer(), pack.date());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new Writing(document, RingiView.of(pack)).write();
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The writing of one document. */
  private final class Writing {
    private static final int SEAL_WIDTH = 1200;
    private static final int SEAL_HEIGHT = 964;
    private static final int HAND_HEIGHT = 510;
    private static final int INSTRUCTION_HEIGHT = 1250;

    /** A cell with more characters than this may run over pages. */
    private static final int LONG_CELL = 600;

    private static final List<Integer> FORM = DocxTable.shares(List.of(15, 37, 15, 33));

    private final XWPFDocument document;
    private final RingiView view;
    private final RingiPack pack;
    private final Language language;
    private final BigInteger bullets;

    private Writing(XWPFDocument document, RingiView view) {
      this.document = document;
      this.view = view;
      this.pack = view.pack();
      this.language = pack.language();
      this.bullets = DocxFrame.bullets(document);
    }

    private void write() {
      DocxFrame.running(
          document,
          words("ringi.confidential"),
          words("ringi.label.case_reference") + " " + pack.caseReference());
      Memo memo = view.memo();
      if (memo != null) {
        memo(memo);
      }
      cover(memo == null);
      view.sections().forEach(this::section);
    }

    private void memo(Memo memo) {
      paragraph(DocxFrame.TITLE, label("ringi.memo.title"), true)
          .setAlignment(ParagraphAlignment.CENTER);
      DocxTable form = new DocxTable(document, FORM);
      form.row()
          .head(label("ringi.memo.to"))
          .cell(label("ringi.memo.recipient"))
          .head(label("ringi.memo.number"))
          .cell(blank());
      form.row()
          .head(label("ringi.memo.department"))
          .cell(blank())
          .head(label("ringi.memo.date"))
          .cell(label("ringi.blank_date"))
          .atTheRight();
      paragraph(DocxFrame.SUBHEADING, label("ringi.memo.subject"), true);
      if (memo.subject() == null) {
        lines(2);
      } else {
        indented(memo.subject(), 0);
      }
      points("ringi.memo.explanation", memo.explanation());
      points("ringi.memo.proposal", memo.proposal());
      paragraph(DocxFrame.NOTE, label("ringi.memo.attached"), false);
      new DocxTable(document, DocxTable.shares(List.of(15, 85)))
          .row()
          .high(INSTRUCTION_HEIGHT)
          .head(label("ringi.memo.instruction"))
          .cell(blank());
      gap();
      seals();
    }

    private void points(String heading, List<Point> points) {
      paragraph(DocxFrame.SUBHEADING, label(heading), true);
      if (points.isEmpty()) {
        lines(2);
      }
      points.forEach(
          point ->
              indented(
                  new RingiText(point.number() + point.text().text(), point.text().language()),
                  480));
    }

    private void indented(RingiText text, int hanging) {
      XWPFParagraph paragraph = paragraph("Normal", text, false);
      paragraph.setIndentationLeft(480);
      paragraph.setIndentationHanging(hanging);
      paragraph.setSpacingAfter(60);
    }

    private void cover(boolean isApproval) {
      XWPFParagraph title = paragraph(DocxFrame.TITLE, label("ringi.title"), true);
      title.setAlignment(ParagraphAlignment.CENTER);
      title.setPageBreak(!isApproval);
      if (isApproval) {
        seals();
        gap();
      }
      DocxTable form = new DocxTable(document, FORM);
      if (isApproval) {
        form.row()
            .head(label("ringi.label.number"))
            .cell(blank())
            .head(label("ringi.label.drafted_on"))
            .cell(label("ringi.blank_date"))
            .atTheRight();
        form.row()
            .head(label("ringi.label.department"))
            .cell(blank())
            .head(label("ringi.label.drafter"))
            .cell(blank());
      }
      form.row().head(label("ringi.label.subject")).wide(pack.title(), FORM.size() - 1);
      if (isApproval) {
        form.row()
            .head(label("ringi.label.decision"))
            .cell(label("ringi.decision"))
            .head(label("ringi.label.decided_on"))
            .cell(label("ringi.blank_date"))
            .atTheRight();
      }
      form.row()
          .head(label("ringi.label.case_reference"))
          .cell(new RingiText(pack.caseReference(), language))
          .head(label("ringi.label.made_on"))
          .cell(new RingiText(view.date(), language));
      paragraph(
          DocxFrame.NOTE,
          new RingiText(
              messages.getMessage("ringi.note", new Object[] {pack.issuer()}, language.locale()),
              language),
          false);
    }

    private void seals() {
      DocxTable seals =
          new DocxTable(document, Collections.nCopies(RingiView.APPROVERS + 1, SEAL_WIDTH))
              .toTheRight();
      Row heads = seals.row().headDown(label("ringi.approval"));
      IntStream.rangeClosed(1, RingiView.APPROVERS)
          .forEach(place -> heads.head(label("ringi.approval." + place)));
      heads.centered();
      Row boxes = seals.row().high(SEAL_HEIGHT).goingOn();
      IntStream.rangeClosed(1, RingiView.APPROVERS).forEach(place -> boxes.cell(blank()));
    }

    private void section(Section section) {
      paragraph(
          DocxFrame.HEADING,
          new RingiText(
              section.number() + ". " + words("ringi.section." + section.kind()), language),
          true);
      if (section.isCompanies()) {
        pack.companies().forEach(this::company);
      }
      if (section.isBlank()) {
        toBeFilledIn(section);
      }
      section.blocks().forEach(block -> block(section, block));
    }

    private void company(RingiCompany company) {
      paragraph(DocxFrame.SUBHEADING, company.role(), true);
      XWPFParagraph names = document.createParagraph();
      for (RingiText name : company.names()) {
        boolean isFirst = name.equals(company.names().getFirst());
        DocxText.write(names, name, isFirst).setBold(isFirst);
        names.createRun().setText("　");
      }
      if (!company.facts().isEmpty()) {
        DocxTable facts = new DocxTable(document, DocxTable.shares(List.of(27, 73)));
        for (RingiFact fact : company.facts()) {
          facts.row().head(fact.label()).cell(fact.value());
        }
        gap();
      }
    }

    private void toBeFilledIn(Section section) {
      paragraph(DocxFrame.NOTE, label("ringi.hint." + section.kind()), false).setKeepNext(true);
      if (section.columns().isEmpty()) {
        lines(RingiView.BLANK_LINES);
        return;
      }
      DocxTable table = headed(section.columns());
      for (String prompt : section.prompts()) {
        Row row = table.row().high(HAND_HEIGHT);
        row.cell(label("ringi.prompt." + section.kind() + "." + prompt)).inTheMiddle();
        fill(row, section.columns().size() - 1);
      }
      if (section.prompts().isEmpty()) {
        for (int i = 0; i < RingiView.BLANK_LINES; i++) {
          fill(table.row().high(HAND_HEIGHT), section.columns().size());
        }
      }
    }

    private void fill(Row row, int cells) {
      for (int i = 0; i < cells; i++) {
        row.cell(blank());
      }
    }

    private void block(Section section, Block block) {
      if (block.paragraph() != null) {
        paragraph("Normal", block.paragraph(), false);
      }
      for (RingiText point : block.bullets()) {
        XWPFParagraph paragraph = paragraph("Normal", point, false);
        paragraph.setNumID(bullets);
        paragraph.setSpacingAfter(40);
      }
      if (!block.rows().isEmpty()) {
        DocxTable table =
            section.columns().isEmpty()
                ? equal(block.rows().getFirst().size())
                : headed(section.columns());
        for (List<RingiText> cells : block.rows()) {
          Row row = table.row();
          cells.forEach(row::cell);
          if (cells.stream().anyMatch(cell -> cell.text().length() > LONG_CELL)) {
            row.splittable();
          }
        }
        gap();
      }
    }

    private DocxTable headed(List<Column> columns) {
      DocxTable table =
          new DocxTable(document, DocxTable.shares(columns.stream().map(Column::share).toList()));
      Row head = table.row().repeated();
      columns.forEach(column -> head.head(label("ringi.column." + column.code())));
      return table;
    }

    private DocxTable equal(int columns) {
      return new DocxTable(document, Collections.nCopies(columns, DocxFrame.TEXT_WIDTH / columns));
    }

    private void lines(int count) {
      DocxTable lines = new DocxTable(document, List.of(DocxFrame.TEXT_WIDTH)).asLines();
      for (int i = 1; i < count; i++) {
        lines.row().high(HAND_HEIGHT).cell(blank()).keptWithNext();
      }
      lines.row().high(HAND_HEIGHT).cell(blank());
    }

    private XWPFParagraph paragraph(String style, RingiText text, boolean isHeading) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setStyle(style);
      if (!text.isEmpty()) {
        DocxText.write(paragraph, text, isHeading);
      }
      return paragraph;
    }

    /** Air below a table; without a paragraph between them two tables would become one. */
    private void gap() {
      XWPFParagraph gap = document.createParagraph();
      gap.setSpacingAfter(0);
      gap.setSpacingBetween(6, LineSpacingRule.EXACT);
    }

    private RingiText label(String key) {
      return new RingiText(words(key), language);
    }

    private String words(String key) {
      return messages.getMessage(key, null, language.locale());
    }

    private RingiText blank() {
      return new RingiText("", language);
    }
  }
}
