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

  /** Says by itself that the name is shown. */
  private static final Pattern NAMED =
      Pattern.compile("公開|公表|社名公開|公開可|named|public", Pattern.CASE_INSENSITIVE);

  private static final Pattern YES =
      Pattern.compile("可|はい|y|yes|true|1|○|◯|〇|是|同意|願意|ok", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO =
      Pattern.compile("否|いいえ|n|no|false|0|×|✕|不要", Pattern.CASE_INSENSITIVE);

  /** A column that asks whether the name may be shown, and not whether it is to be hidden. */
  private static final Pattern ASKS_TO_SHOW = Pattern.compile("公開|公表|掲載|(?i:publish)");

  private static final Pattern ASKS_TO_HIDE =
      Pattern.compile("匿名|非公開|不公開|ノンネーム|伏せ|しない|不可|(?i:anonym)");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[〔【].*");

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
    boolean stray = posting.isStray();
    PostingText text = stray ? null : posting.text(Language.JA);
    GapContent content = stray ? null : content(posting);
    boolean refused = cells.isRefused();
    return new PostingLine<>(
        row.line(),
        cells.text(ListField.GAP_KEY),
        cells.text(ListField.COMPANY_KEY),
        CompanyMention.of(cells).name(),
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

  /** Whether a row hides who asks; what is not said clearly hides. */
  static boolean anonymous(RowCells cells, GapKind kind) {
    String text = cells.text(ListField.ANONYMOUS);
    String heading = cells.heading(ListField.ANONYMOUS);
    boolean asksToShow =
        ASKS_TO_SHOW.matcher(IN_BRACKETS.matcher(heading).replaceFirst("")).find()
            && !ASKS_TO_HIDE.matcher(heading).find();
    Pattern showing = asksToShow ? YES : NO;
    boolean named = NAMED.matcher(text).matches() || showing.matcher(text).matches();
    if (named && kind.isAlwaysAnonymous()) {
      cells.add(Code.ALWAYS_ANONYMOUS, ListField.ANONYMOUS, text);
    }
    return !named || kind.isAlwaysAnonymous();
  }
}
