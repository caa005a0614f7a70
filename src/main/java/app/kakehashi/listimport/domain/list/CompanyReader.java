package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyDraft.Scope;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.SiteKind;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.PlaceReader.Place;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.reference.Certificates;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.text.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a row of a list of companies into a draft of a company. */
public final class CompanyReader {

  private static final Codes CODES = Codes.load();
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_ADDRESS = 500;
  private static final int LONGEST_FORM = 100;
  private static final Pattern FIELD_ENDS = Pattern.compile("[、,，/／]\\s*");
  private static final Pattern LANGUAGE_ENDS = Pattern.compile("[、,，/・]");
  private static final Pattern YES =
      Pattern.compile("(y|yes|true|1|有|あり|有り|○|◯|〇|是)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO =
      Pattern.compile("(n|no|false|0|無|なし|無し|×|✕|否)", Pattern.CASE_INSENSITIVE);

  private final ReferenceData reference;
  private final FieldNames fields;
  private final NameReader names;
  private final PlaceReader places;
  private final SectorReader sectors;
  private final ListShape shape;
  private final @Nullable Affiliation sideOfList;
  private final LocalDate today;

  /** A reader to which no founding is too late. */
  public CompanyReader(ReferenceData reference, ListShape shape, @Nullable Affiliation sideOfList) {
    this(reference, shape, sideOfList, LocalDate.MAX);
  }

  /**
   * A reader of one list.
   *
   * @param sideOfList the side a person said all its companies belong to; null to see it from the
   *     rows
   * @param today after which no company can have been founded
   */
  public CompanyReader(
      ReferenceData reference, ListShape shape, @Nullable Affiliation sideOfList, LocalDate today) {
    this.today = today;
    this.reference = reference;
    this.fields = new FieldNames(reference);
    this.places = new PlaceReader(reference);
    this.sectors = new SectorReader(reference.sectors());
    this.shape = shape;
    this.names = new NameReader(shape);
    this.sideOfList = sideOfList;
  }

  /** Reads one row. */
  public CompanyLine read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    Optional<CompanyDraft> draft = draft(cells);
    return new CompanyLine(
        List.of(row.line()),
        cells.shortText(ListField.LIST_KEY, LONGEST_FORM),
        names.written(cells),
        cells.isRefused() ? null : draft.orElse(null),
        cells.problems());
  }

  /**
   * By what a company of a list may be recognised.
   *
   * @param name its official name, or that of the company a plant belongs to
   */
  public record Identity(
      String name, @Nullable CompanyIdentifier identifier, @Nullable String listKey) {}

  /** By what the company of a row may be recognised; empty where the row is refused. */
  public Optional<Identity> identity(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    String name = names.name(cells);
    return name == null
        ? Optional.empty()
        : Optional.of(
            new Identity(
                name,
                FactReader.identifier(cells),
                cells.shortText(ListField.LIST_KEY, LONGEST_FORM)));
  }

  /** The side of a row, as far as number, place or name show it. */
  Optional<Affiliation> side(RowCells cells) {
    return side(
        cells, cells.text(names.field()), FactReader.identifier(cells), registeredIn(cells));
  }

  private Optional<CompanyDraft> draft(RowCells cells) {
    String name = names.name(cells);
    if (name == null) {
      return Optional.empty();
    }
    CompanyIdentifier identifier = FactReader.identifier(cells);
    Optional<String> registered = registeredIn(cells);
    Optional<Affiliation> known = side(cells, name, identifier, registered);
    if (known.isEmpty()) {
      String country = cells.text(ListField.COUNTRY);
      if (country.isEmpty() || country(cells, ListField.COUNTRY).isEmpty()) {
        cells.add(Code.COUNTRY_UNKNOWN, names.field(), name);
      } else {
        cells.add(Code.COUNTRY_OF_NEITHER, ListField.COUNTRY, country);
      }
      return Optional.empty();
    }
    Affiliation side = known.get();
    CompanyStates.say(cells, shape);
    PersonsAsCompanies.say(cells, name);
    Place place = places.read(cells, side, registered, shape.layout());
    String country = country(cells, side, registered);
    String address = cells.shortText(cells.addressField(), LONGEST_ADDRESS);
    PartialDate founded = SizeReader.founded(cells, side, today);
    boolean plants = shape.layout().rowsAreSites();
    boolean dayKnown = founded != null && founded.day() != null;
    return Optional.of(
        CompanyDraft.builder(String.valueOf(cells.line()), side, country, name)
            .scope(plants ? Scope.PLANTS : Scope.COMPANY)
            .kind(kind(cells, name))
            .officialLanguage(NameReader.language(name, side))
            .legalForm(legalForm(cells, name))
            .identifier(identifier)
            .names(names.names(cells, name))
            .address(plants ? null : address)
            .region(plants ? null : place.region())
            .addressCountry(plants ? null : place.country())
            .size(SizeReader.read(cells, shape, side))
            .founded(
                founded == null ? null : founded.year(),
                founded != null && dayKnown ? founded.earliest() : null)
            .website(WebsiteReader.read(cells))
            .sectors(sectors.read(cells, shape, side))
            .fields(capabilityFields(cells))
            .certificates(certificates(cells))
            .languages(languages(cells))
            .sites(sites(cells, place, address))
            .dejima(dejima(cells))
            .group(cells.shortText(ListField.GROUP, LONGEST_NAME))
            .contacts(ContactReader.ofCompany(cells))
            .build());
  }

  private Optional<String> registeredIn(RowCells cells) {
    return country(cells, ListField.REGISTERED_IN);
  }

  /** The country that a column names. */
  Optional<String> country(RowCells cells, ListField field) {
    String text = cells.text(field);
    return text.isEmpty()
        ? Optional.empty()
        : places.country(text).or(() -> cells.decided(Code.COUNTRY_NOT_UNDERSTOOD, field, text));
  }

  private Optional<Affiliation> side(
      RowCells cells,
      String name,
      @Nullable CompanyIdentifier identifier,
      Optional<String> registered) {
    if (shape.layout().affiliation() != null) {
      return Optional.of(shape.layout().affiliation());
    }
    Optional<String> country =
        cells.text(ListField.COUNTRY).isEmpty() ? registered : country(cells, ListField.COUNTRY);
    Optional<Affiliation> stated = country.flatMap(CompanyReader::sideOf);
    if (stated.isPresent()) {
      return stated;
    }
    if (sideOfList != null) {
      return Optional.of(sideOfList);
    }
    if (identifier != null && identifier.isKey()) {
      return Optional.of(
          identifier.scheme() == IdentifierScheme.JP_CORPORATE_NUMBER
              ? Affiliation.JP
              : Affiliation.TW);
    }
    return places
        .side(cells.text(ListField.REGION), cells.text(cells.addressField()))
        .or(() -> country.isPresent() ? Optional.empty() : formOf(name));
  }

  /** The side whose law has the legal form in a name; also Korean names are written with 株式會社. */
  private static Optional<Affiliation> formOf(String name) {
    return LegalForms.of(name).flatMap(form -> Optional.ofNullable(form.side()));
  }

  private static Optional<Affiliation> sideOf(String country) {
    return switch (country) {
      case "JP" -> Optional.of(Affiliation.JP);
      case "TW" -> Optional.of(Affiliation.TW);
      default -> Optional.empty();
    };
  }

  /** Where it is registered: as stated, else where a foreign filer has its seat, else its side. */
  private String country(RowCells cells, Affiliation side, Optional<String> registered) {
    if (registered.isPresent()) {
      return registered.get();
    }
    Optional<String> stated = country(cells, ListField.COUNTRY);
    if (stated.isPresent()) {
      return stated.get();
    }
    String filer = cells.text(ListField.FILER_KIND);
    if (!filer.startsWith("外国")) {
      return side.code();
    }
    String address = cells.text(cells.addressField());
    Optional<String> seat =
        places
            .countryOfAddress(address)
            .or(() -> places.countryOfAddress(cells.text(names.field())));
    if (seat.isPresent()) {
      cells.add(Code.REGISTERED_ABROAD, ListField.FILER_KIND, filer, seat.get());
    } else {
      cells.add(Code.REGISTERED_WHERE, ListField.FILER_KIND, filer);
    }
    return seat.orElse(side.code());
  }

  static CompanyKind kind(RowCells cells, String name) {
    Optional<CompanyKind> stated =
        Stream.of(ListField.KIND, ListField.LEGAL_FORM)
            .flatMap(field -> CODES.find("company_kind", cells.text(field)).stream())
            .flatMap(code -> Coded.find(CompanyKind.class, code).stream())
            .findFirst();
    if (stated.isPresent()) {
      return stated.get();
    }
    return BodyKinds.of(cells.text(ListField.KIND), name);
  }

  private static @Nullable String legalForm(RowCells cells, String name) {
    Optional<LegalForms.Form> inName = LegalForms.of(name);
    if (inName.isPresent()) {
      return inName.get().official();
    }
    return statedForm(cells);
  }

  /** The legal form that a column of its own states, written out; null for none. */
  static @Nullable String statedForm(RowCells cells) {
    String stated = cells.shortText(ListField.LEGAL_FORM, LONGEST_FORM);
    return stated == null
        ? null
        : LegalForms.of(stated).map(LegalForms.Form::official).orElse(stated);
  }

  List<String> capabilityFields(RowCells cells) {
    Set<String> codes = new LinkedHashSet<>();
    for (String cell : cells.several(ListField.CAPABILITY_FIELDS)) {
      Optional<String> whole = capabilityField(cell);
      boolean asWhole =
          whole.isPresent()
              || shape.decisions().find(ListField.CAPABILITY_FIELDS, cell).isPresent();
      for (String value : asWhole ? List.of(cell) : parts(cell)) {
        whole
            .or(() -> capabilityField(value))
            .or(() -> cells.decided(Code.CODE_NOT_UNDERSTOOD, ListField.CAPABILITY_FIELDS, value))
            .ifPresent(codes::add);
      }
    }
    return List.copyOf(codes);
  }

  private static List<String> parts(String cell) {
    return FIELD_ENDS.splitAsStream(cell).filter(part -> !part.isBlank()).toList();
  }

  private Optional<String> capabilityField(String value) {
    return fields.code(value);
  }

  List<HeldCertificate> certificates(RowCells cells) {
    String text = cells.text(ListField.CERTIFICATES);
    if (text.isEmpty()) {
      return List.of();
    }
    Certificates.Reading reading = reference.certificates().read(text);
    Set<String> codes = new LinkedHashSet<>(reading.codes());
    reading
        .unknown()
        .forEach(
            entry ->
                cells
                    .decided(Code.CERTIFICATE_NOT_UNDERSTOOD, ListField.CERTIFICATES, entry)
                    .ifPresent(codes::add));
    return codes.stream().map(code -> new HeldCertificate(code, null, null, null, false)).toList();
  }

  static List<String> languages(RowCells cells) {
    Set<String> codes = new LinkedHashSet<>();
    for (String value : cells.several(ListField.LANGUAGES)) {
      for (String part : LANGUAGE_ENDS.split(value)) {
        LanguageNames.code(part)
            .or(() -> cells.decided(Code.CODE_NOT_UNDERSTOOD, ListField.LANGUAGES, part.strip()))
            .ifPresent(codes::add);
      }
    }
    return List.copyOf(codes);
  }

  private List<CompanySite> sites(RowCells cells, Place place, @Nullable String address) {
    List<CompanySite> sites = new ArrayList<>();
    String number = cells.shortText(ListField.SITE_NUMBER, 60);
    if (shape.layout().rowsAreSites()) {
      PartialDate since = FactReader.date(cells, ListField.SITE_SINCE);
      sites.add(
          new CompanySite(
              SiteKind.FACTORY,
              cells.shortText(ListField.SITE_NAME, LONGEST_NAME),
              place.country() == null ? "TW" : place.country(),
              place.region(),
              address,
              since == null ? null : since.year(),
              null,
              number));
    }
    for (String office : presence(cells)) {
      sites.add(new CompanySite(SiteKind.SALES_OFFICE, null, office, null, null, null, null, null));
    }
    return sites;
  }

  /** The countries in which a row says there is an office. */
  List<String> presence(RowCells cells) {
    List<String> countries = new ArrayList<>();
    for (String value : cells.several(ListField.PRESENCE)) {
      for (String part : value.split("[、,，/]")) {
        if (ListStates.WORDS.says("office_not_there", part)) {
          cells.add(Code.OFFICE_NOT_THERE, ListField.PRESENCE, part.strip());
          continue;
        }
        places
            .country(part)
            .or(() -> cells.decided(Code.COUNTRY_NOT_UNDERSTOOD, ListField.PRESENCE, part.strip()))
            .ifPresent(countries::add);
      }
    }
    return countries;
  }

  static Dejima dejima(RowCells cells) {
    String text = cells.text(ListField.DEJIMA);
    if (YES.matcher(text).matches()) {
      return Dejima.of(Answer.YES);
    }
    if (NO.matcher(text).matches()) {
      return Dejima.of(Answer.NO);
    }
    return text.isEmpty()
        ? Dejima.UNKNOWN
        : cells
            .decided(Code.CODE_NOT_UNDERSTOOD, ListField.DEJIMA, text)
            .map(code -> Dejima.of(code.equals(Answer.YES.code()) ? Answer.YES : Answer.NO))
            .orElse(Dejima.UNKNOWN);
  }
}
