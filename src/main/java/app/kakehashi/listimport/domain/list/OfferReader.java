package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.text.LooseNumbers;
import app.kakehashi.shared.text.LooseText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a row of a list of offers into an offer. */
public final class OfferReader {

  private static final int LONGEST_REFERENCE = 2000;

  private final ReferenceData reference;
  private final ListShape shape;
  private final Codes codes = Codes.load();

  public OfferReader(ReferenceData reference, ListShape shape) {
    this.reference = reference;
    this.shape = shape;
  }

  /** Reads one row. */
  public PostingLine<OfferContent> read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    PostingCells posting = new PostingCells(cells, reference, codes);
    PostingText text = posting.isStray() ? null : posting.text(Language.ZH_HANT);
    OfferContent content = text == null ? null : content(posting, text.language());
    boolean refused = cells.isRefused();
    return new PostingLine<>(
        row.line(),
        cells.text(ListField.OFFER_KEY),
        cells.text(ListField.COMPANY_KEY),
        CompanyMention.of(cells).name(),
        refused ? null : text,
        refused ? null : content,
        cells.problems());
  }

  private OfferContent content(PostingCells posting, Language language) {
    OfferContent none = OfferContent.empty();
    List<String> fields = new ArrayList<>();
    List<String> ownWords = new ArrayList<>();
    for (String word : posting.words(ListField.FIELDS)) {
      reference
          .capabilityFields()
          .findByName(word)
          .ifPresentOrElse(field -> addOnce(fields, field.code()), () -> ownWords.add(word));
    }
    Optional<Maturity> maturity =
        Optional.ofNullable(posting.code("maturity", ListField.MATURITY, Code.CODE_NOT_UNDERSTOOD))
            .flatMap(Maturity::find);
    return new OfferContent(
        fields,
        ownWords,
        none.sectors(),
        none.productType(),
        posting.codes("mode", ListField.MODES),
        none.wish(),
        none.seeks(),
        none.supply(),
        labourSaved(posting, language),
        posting.codes("obstacle", ListField.OBSTACLES_REMOVED),
        posting.countries(ListField.COUNTRIES_SERVED),
        references(posting.cells()),
        maturity.orElse(null),
        none.certificates(),
        none.needsTestField(),
        none.terms(),
        none.security());
  }

  private static void addOnce(List<String> codes, String code) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }

  /** A list states the number and not how it is known; the offer says that it comes from a list. */
  private static OfferContent.@Nullable LabourSaved labourSaved(
      PostingCells posting, Language language) {
    BigDecimal fte = posting.number(ListField.LABOUR_SAVED);
    String evidence =
        switch (language) {
          case JA -> "名簿の記載による";
          case ZH_HANT -> "依名冊所載";
          case EN -> "As stated in the list";
        };
    return fte == null ? null : new OfferContent.LabourSaved(fte, false, evidence);
  }

  static OfferContent.@Nullable References references(RowCells cells) {
    String text = cells.text(ListField.JAPAN_REFERENCES);
    if (text.isEmpty()) {
      return null;
    }
    if (LooseText.saysNone(text)) {
      return new OfferContent.References(0, null);
    }
    Optional<Integer> count = LooseNumbers.readCount(text).found();
    if (count.isPresent()) {
      return new OfferContent.References(count.get(), null);
    }
    String described = cells.shortText(ListField.JAPAN_REFERENCES, LONGEST_REFERENCE);
    int customers = RowCells.several(text).size();
    return described == null ? null : new OfferContent.References(customers, described);
  }
}
