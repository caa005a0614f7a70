package app.kakehashi.listimport.domain.list;

import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.posting.PostingText;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row of a list of gaps into a gap. A gap is anonymous unless its row says otherwise; a
 * succession is anonymous whatever its row says.
 */
public final class GapReader {

  private static final Pattern NAMED =
      Pattern.compile("(n|no|false|0|否|いいえ|公開|公表|×|社名公開|可)", Pattern.CASE_INSENSITIVE);

  private final ReferenceData reference;
  private final ListShape shape;
  private final Codes codes = Codes.load();

  public GapReader(ReferenceData reference, ListShape shape) {
    this.reference = reference;
    this.shape = shape;
  }

  /** Reads one row. */
  public PostingLine<GapContent> read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    PostingCells posting = new PostingCells(cells, reference, codes);
    PostingText text = posting.text(Language.JA);
    GapContent content = content(posting);
    boolean refused = cells.isRefused();
    return new PostingLine<>(
        row.line(),
        cells.text(ListField.GAP_KEY),
        cells.text(ListField.COMPANY_KEY),
        cells.text(ListField.COMPANY_NAME),
        refused ? null : text,
        refused ? null : content,
        cells.problems());
  }

  private @Nullable GapContent content(PostingCells posting) {
    GapKind kind = kind(posting);
    if (kind == null) {
      return null;
    }
    GapContent none = GapContent.empty(kind);
    GapContent.Partner any = none.partner();
    return new GapContent(
        kind,
        Map.of(),
        null,
        posting.fields(ListField.FIELDS),
        List.of(),
        posting.codes("mode", ListField.MODES),
        List.of(),
        null,
        posting.dayBy(ListField.NEEDED_BY),
        posting.number(ListField.LABOUR_WANTED),
        List.of(),
        posting.countries(ListField.TARGET_COUNTRIES),
        new GapContent.Partner(
            posting.certificates(ListField.REQUIRED_CERTIFICATES),
            any.preferredCertificates(),
            posting.languages(ListField.REQUIRED_LANGUAGES),
            any.preferredLanguages(),
            posting.places(ListField.PARTNER_REGIONS),
            any.consortiumAllowed()),
        none.terms(),
        none.conditions(),
        anonymous(posting.cells(), kind));
  }

  private static @Nullable GapKind kind(PostingCells posting) {
    RowCells cells = posting.cells();
    if (cells.text(ListField.KIND).isEmpty()) {
      cells.addMissing(ListField.KIND);
      return null;
    }
    return Optional.ofNullable(posting.code("kind", ListField.KIND, Code.KIND_NOT_UNDERSTOOD))
        .flatMap(GapKind::find)
        .orElse(null);
  }

  private static boolean anonymous(RowCells cells, GapKind kind) {
    boolean named = NAMED.matcher(cells.text(ListField.ANONYMOUS)).matches();
    if (named && kind.isAlwaysAnonymous()) {
      cells.add(Code.ALWAYS_ANONYMOUS, ListField.ANONYMOUS, cells.text(ListField.ANONYMOUS));
    }
    return !named || kind.isAlwaysAnonymous();
  }
}
