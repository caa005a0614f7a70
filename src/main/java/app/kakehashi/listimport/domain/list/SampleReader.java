package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.SiteKind;
import app.kakehashi.gap.GapKind;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads single cells just as their rows are read, so that a person sees what each column of a list
 * comes to before the list is read at all.
 */
public final class SampleReader {

  private static final int LONGEST_TEXT = 8000;

  private final ReferenceData reference;
  private final ListShape shape;
  private final @Nullable Affiliation sideOfList;
  private final PlaceReader places;
  private final SectorReader sectors;
  private final CompanyReader companies;
  private final RelationReader relations;
  private final Codes codes = Codes.load();

  /**
   * A reader of one list.
   *
   * @param sideOfList the side a person said all its companies belong to
   */
  public SampleReader(ReferenceData reference, ListShape shape, @Nullable Affiliation sideOfList) {
    this.reference = reference;
    this.shape = shape;
    this.sideOfList = sideOfList;
    this.places = new PlaceReader(reference);
    this.sectors = new SectorReader(reference.sectors());
    this.companies = new CompanyReader(reference, shape, sideOfList);
    this.relations = new RelationReader(reference, shape);
  }

  /** What the columns of a row mean, where they hold anything that is read. */
  public Map<ListField, CellMeaning> row(SourceRow row) {
    Map<ListField, CellMeaning> meanings = new LinkedHashMap<>();
    for (Column column : shape.columns()) {
      ListField field = column.field();
      if (field != null
          && column.isRead()
          && RowCells.saysSomething(column, row.cell(column.index()))) {
        meanings.computeIfAbsent(field, any -> cell(column, row, shape));
      }
    }
    return meanings;
  }

  /** The first cells of a column that hold anything. */
  public List<CellMeaning> cells(Column column, List<SourceRow> rows, int most) {
    return rows.stream()
        .filter(row -> RowCells.saysSomething(column, row.cell(column.index())))
        .limit(most)
        .map(row -> column.marked() == null ? cell(column, row, shape) : mark(column, row))
        .toList();
  }

  /** What the mark of one column says, without those of the others. */
  private CellMeaning mark(Column column, SourceRow row) {
    String cell = row.cell(column.index());
    MarkedWord mark = column.marked();
    return mark != null && mark.marks().meaning(cell) == Marks.Meaning.NO
        ? new CellMeaning(
            row.line(), cell.strip(), Vocabulary.ANSWERS.words(), List.of("no"), List.of())
        : cell(column, row, shape.alone(column));
  }

  private CellMeaning cell(Column column, SourceRow row, ListShape counting) {
    ListField field = column.field();
    String cell = row.cell(column.index()).strip();
    String written = FactReader.isOfPerson(cell) ? cell.substring(0, 2) + "…" : cell;
    if (field == null || field == ListField.NOT_TAKEN) {
      return new CellMeaning(row.line(), written, "", List.of(), List.of());
    }
    RowCells cells = new RowCells(row, counting);
    Value value = value(cells, column, field);
    return new CellMeaning(
        row.line(),
        written,
        value.vocabulary(),
        value.values(),
        cells.problems().stream()
            .filter(problem -> column.heading().equals(problem.column()))
            .toList());
  }

  private record Value(String vocabulary, List<String> values) {
    static Value text(@Nullable Object text) {
      return of("text", text);
    }

    static Value of(String vocabulary, @Nullable Object value) {
      return new Value(vocabulary, value == null ? List.of() : List.of(value.toString()));
    }
  }

  private Value value(RowCells cells, Column column, ListField field) {
    return switch (field) {
      case CORPORATE_NUMBER, BUSINESS_NUMBER, OFFICIAL_NUMBER -> number(cells, field);
      case COUNTRY, REGISTERED_IN -> country(cells, field);
      case REGION, ADDRESS, ADDRESS_PART -> place(cells);
      case CAPITAL, REVENUE -> money(FactReader.money(cells, shape, field, side(cells)));
      case EMPLOYEES -> Value.of("employees", FactReader.count(cells, field));
      case FOUNDED -> Value.text(FactReader.date(cells, field, side(cells)));
      case SITE_SINCE -> Value.text(FactReader.date(cells, field));
      case SECTOR ->
          new Value(
              "sectors",
              sectors.read(cells, column, shape.layout(), side(cells)).stream()
                  .map(code -> code.scheme() + ":" + code.code())
                  .toList());
      case CAPABILITY_FIELDS -> new Value("fields", companies.capabilityFields(cells));
      case CERTIFICATES ->
          new Value(
              "certificates",
              companies.certificates(cells).stream().map(HeldCertificate::code).toList());
      case LANGUAGES -> new Value("languages", CompanyReader.languages(cells));
      case PRESENCE -> new Value("address_country", companies.presence(cells));
      case DEJIMA -> dejima(cells);
      case WEBSITE -> Value.text(WebsiteReader.read(cells));
      case CONTACT_NAME_PART, EMPLOYEES_PART, REMARK, STATUS -> Value.text(cells.text(column));
      case LEGAL_FORM -> Value.text(CompanyReader.statedForm(cells));
      case CONTACT_EMAIL -> Value.text(ContactReader.mail(cells));
      case CONTACT_LANGUAGE -> Value.of("languages", codeOf(ContactReader.language(cells)));
      case RELATION -> Value.of("relation", relations.relation(cells));
      case OFFICE_COUNTRY -> Value.of("address_country", relations.countryOf(cells));
      case OFFICE_KIND -> Value.of("site_kind", siteKind(cells));
      case OFFICE_SINCE -> Value.text(RelationReader.since(cells));
      case OFFICE_STAFF -> Value.of("employees", RelationReader.staff(cells));
      case KIND -> kind(cells);
      default -> posting(cells, field);
    };
  }

  private @Nullable String siteKind(RowCells cells) {
    SiteKind kind = relations.kind(cells);
    return kind == null ? null : kind.code();
  }

  private Value posting(RowCells cells, ListField field) {
    PostingCells posting = new PostingCells(cells, reference, codes);
    return switch (field) {
      case MODES -> new Value("mode", posting.codes("mode", field));
      case OBSTACLES_REMOVED -> new Value("obstacle", posting.codes("obstacle", field));
      case MATURITY ->
          Value.of("maturity", posting.code("maturity", field, Code.CODE_NOT_UNDERSTOOD));
      case TARGET_COUNTRIES, COUNTRIES_SERVED ->
          new Value("address_country", posting.countries(field));
      case PARTNER_REGIONS -> new Value("place", posting.places(field));
      case REQUIRED_CERTIFICATES -> new Value("certificates", posting.certificates(field));
      case REQUIRED_LANGUAGES -> new Value("languages", posting.languages(field));
      case LANGUAGE ->
          Value.of(
              "languages",
              LanguageNames.find(cells.text(field)).map(language -> language.code()).orElse(null));
      case FIELDS ->
          shape.kind() == ListKind.GAPS
              ? new Value("fields", posting.fields(field))
              : new Value("text", posting.words(field));
      case LABOUR_WANTED, LABOUR_SAVED -> Value.text(posting.number(field));
      case NEEDED_BY -> Value.text(posting.dayBy(field));
      case JAPAN_REFERENCES -> references(cells);
      case ANONYMOUS ->
          Value.of("anonymous", GapReader.anonymous(cells, gapKind(cells)) ? "yes" : "no");
      default -> Value.text(cells.shortText(field, LONGEST_TEXT));
    };
  }

  /** References in words; none where a row says that there are none. */
  private static Value references(RowCells cells) {
    OfferContent.References said = OfferReader.references(cells);
    return Value.text(
        said == null ? null : said.description() == null ? said.count() : said.description());
  }

  private static @Nullable String codeOf(@Nullable Language language) {
    return language == null ? null : language.code();
  }

  private static Value number(RowCells cells, ListField field) {
    CompanyIdentifier identifier = FactReader.identifier(cells, field);
    return Value.text(identifier == null || !identifier.isKey() ? null : identifier.value());
  }

  private Value country(RowCells cells, ListField field) {
    return Value.of("address_country", companies.country(cells, field).orElse(null));
  }

  private Value place(RowCells cells) {
    PlaceReader.Place place = places.read(cells, side(cells), Optional.empty(), shape.layout());
    return Value.of("place", place.region() == null ? place.country() : place.region());
  }

  private static Value money(@Nullable Money money) {
    return Value.of(
        "capital", money == null ? null : money.amount().toPlainString() + " " + money.currency());
  }

  private static Value dejima(RowCells cells) {
    Answer answer = CompanyReader.dejima(cells).exists();
    return Value.of("dejima", answer == Answer.UNKNOWN ? null : answer.code());
  }

  private Value kind(RowCells cells) {
    return shape.kind() == ListKind.COMPANIES
        ? Value.of("company_kind", CompanyReader.kind(cells, "").code())
        : Value.of(
            "kind",
            new PostingCells(cells, reference, codes)
                .code("kind", ListField.KIND, Code.KIND_NOT_UNDERSTOOD));
  }

  private GapKind gapKind(RowCells cells) {
    return kind(cells).values().stream()
        .findFirst()
        .flatMap(GapKind::find)
        .orElse(GapKind.SUPPLIER);
  }

  private Affiliation side(RowCells cells) {
    return companies.side(cells).orElse(Objects.requireNonNullElse(sideOfList, Affiliation.JP));
  }
}
