package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Coded;
import app.kakehashi.company.OfficeDraft;
import app.kakehashi.company.SiteKind;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.domain.list.RelationLine.Relations;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row of a list of relations into what it says. Lists come in two shapes: with a column for
 * each relation (association, parent, group, office), or with one column that says which relation a
 * row is about and another that names the other party. Both may stand in one list.
 */
public final class RelationReader {

  /** That an office is no more or not yet, with when at most. */
  private static final Pattern REMARKED =
      Pattern.compile(
          "[\\p{N}年月日./\\-令和平成昭民國rhsに於已]*"
              + ListStates.WORDS.group("office_ended")
              + "(?:済み?|した|しました|中|予定)?[\\p{N}年月日./\\-()（）令和平成昭民國rhs]*");

  /** Relations to another party; the others are to a place. */
  private static final Set<String> PARTIES =
      Set.of("association", "referring_body", "parent", "group");

  /** Over names of subsidiaries, and of no other offices. */
  private static final Pattern SUBSIDIARY =
      Pattern.compile("(?i)^(?!.*(事務所|拠点|據點)).*(現地法人|子会社|子公司|被投資|轉投資|investee|subsidiary)");

  private static final int LONGEST = 300;
  private static final int MOST_MEMBERSHIPS = 50;
  private static final int LONGEST_ADDRESS = 500;
  private static final int EARLIEST = 1800;
  private static final int LATEST = 2100;
  private static final int MOST_STAFF = 1_000_000;

  private final PlaceReader places;
  private final ListShape shape;
  private final Codes codes = Codes.load();

  public RelationReader(ReferenceData reference, ListShape shape) {
    this.places = new PlaceReader(reference);
    this.shape = shape;
  }

  /** Reads one row. */
  public RelationLine read(SourceRow row) {
    RowCells cells = new RowCells(row, shape);
    CompanyMention company = CompanyMention.of(cells);
    if (!StrayRows.refuse(cells, ListField.COMPANY_NAME, FieldGroup.KNOWN_COMPANY.fields())
        && NotARow.isNoCompany(company.text())) {
      cells.add(Code.NOT_A_ROW, ListField.COMPANY_NAME, company.text());
    }
    Relations relations = cells.isRefused() ? null : relations(cells);
    return new RelationLine(
        row.line(), company, cells.isRefused() ? null : relations, cells.problems());
  }

  private @Nullable Relations relations(RowCells cells) {
    String relation = relation(cells);
    String related = cells.shortText(ListField.RELATED, LONGEST);
    if (cells.isRefused()) {
      return null;
    }
    boolean isPlace = relation != null && !PARTIES.contains(relation);
    if (relation != null && !isPlace && related == null) {
      cells.addMissing(ListField.RELATED);
      return null;
    }
    Optional<Gone> gone = saysOffice(cells, isPlace) ? gone(cells) : Optional.empty();
    Relations said =
        new Relations(
            memberships(cells, relation, related),
            party(cells, ListField.REFERRING_BODY, "referring_body", relation, related),
            party(cells, ListField.PARENT, "parent", relation, related),
            party(cells, ListField.GROUP, "group", relation, related),
            gone.isPresent()
                ? null
                : office(
                    cells,
                    isPlace ? relation : null,
                    isPlace ? related : null,
                    ofParty(cells, isPlace)));
    gone.ifPresent(
        one ->
            cells.addAt(
                said.isEmpty() ? Code.OFFICE_ENDED : Code.OFFICE_NOT_THERE,
                one.column(),
                one.text()));
    if (said.isEmpty() && !cells.isRefused()) {
      cells.addMissing(ListField.RELATION);
    }
    return said;
  }

  /** Where a row says that an office is closed, only planned, or somebody else's. */
  private record Gone(Column column, String text) {}

  private Optional<Gone> gone(RowCells cells) {
    for (Column column : shape.columns()) {
      boolean kind = column.field() == ListField.OFFICE_KIND;
      String text = kind || column.field() == ListField.REMARK ? cells.remark(column) : "";
      boolean known = kind && codes.find("site_kind", text).isPresent();
      if (!text.isEmpty() && !known && saysGone(column, text)) {
        return Optional.of(new Gone(column, text));
      }
    }
    return Optional.empty();
  }

  /** In free remarks only the word itself counts: 増員を検討中 says nothing of the office. */
  private static boolean saysGone(Column column, String text) {
    if (column.field() == ListField.OFFICE_KIND) {
      return ListStates.WORDS.says("office_not_there", text);
    }
    return column.isOfRemarks()
        ? REMARKED.matcher(LooseText.compact(text).toLowerCase(Locale.ROOT)).matches()
        : ListStates.WORDS.says("office_ended", text);
  }

  /** Whether a row speaks of a place at all. */
  private static boolean saysOffice(RowCells cells, boolean isPlace) {
    return isPlace
        || Stream.of(
                ListField.OFFICE_COUNTRY,
                ListField.OFFICE_KIND,
                ListField.OFFICE_NAME,
                ListField.OFFICE_ADDRESS)
            .anyMatch(field -> !cells.text(field).isEmpty());
  }

  /** A company belongs to several associations, in one cell or on several rows. */
  private static List<String> memberships(
      RowCells cells, @Nullable String relation, @Nullable String related) {
    String text = cells.shortText(ListField.ASSOCIATION, LONGEST * MOST_MEMBERSHIPS);
    String all = text == null && "association".equals(relation) ? related : text;
    List<String> names =
        all == null
            ? List.of()
            : RowCells.several(all.replace('、', ';')).stream().distinct().toList();
    boolean tooLong = names.stream().anyMatch(name -> name.length() > LONGEST);
    if (tooLong || names.size() > MOST_MEMBERSHIPS) {
      cells.add(
          Code.TEXT_TOO_LONG, ListField.ASSOCIATION, String.valueOf(all), String.valueOf(LONGEST));
    }
    return names;
  }

  /** What stands in the column of a relation, else what a row about this relation names. */
  private static @Nullable String party(
      RowCells cells,
      ListField column,
      String code,
      @Nullable String relation,
      @Nullable String related) {
    String text = cells.shortText(column, LONGEST);
    return text == null && code.equals(relation) ? related : text;
  }

  /** Whether the row is about another party, so that a country is the other party's. */
  private static boolean ofParty(RowCells cells, boolean isPlace) {
    return !isPlace && !cells.text(ListField.RELATION).isEmpty();
  }

  private @Nullable OfficeDraft office(
      RowCells cells, @Nullable String relation, @Nullable String related, boolean ofParty) {
    String name = cells.shortText(ListField.OFFICE_NAME, LONGEST);
    String address = cells.shortText(ListField.OFFICE_ADDRESS, LONGEST_ADDRESS);
    SiteKind stated = kind(cells);
    Integer since = since(cells);
    Integer staff = staff(cells);
    boolean said =
        relation != null
            || name != null
            || address != null
            || stated != null
            || since != null
            || staff != null;
    if (ofParty && !said) {
      return null;
    }
    Optional<String> country = country(cells);
    if (country.isEmpty()) {
      if (said && !cells.isRefused()) {
        cells.add(Code.OFFICE_COUNTRY_MISSING, ListField.OFFICE_COUNTRY, "");
      }
      return null;
    }
    return new OfficeDraft(
        country.get(),
        stated == null ? otherKind(cells, relation) : stated,
        name == null ? related : name,
        address,
        since,
        staff);
  }

  /** The kind of a place whose own column does not say it. */
  private static @Nullable SiteKind otherKind(RowCells cells, @Nullable String relation) {
    SiteKind beside = kindBeside(cells, relation);
    return beside == null && cells.isSaid(Code.OFFICE_KIND_OTHER) ? SiteKind.OTHER : beside;
  }

  /** The kind of a place that its relation says, or the heading over its name (被投資公司名稱). */
  private static @Nullable SiteKind kindBeside(RowCells cells, @Nullable String relation) {
    if (relation != null) {
      return Coded.find(SiteKind.class, relation).orElse(null);
    }
    boolean ofSubsidiary =
        SUBSIDIARY.matcher(cells.heading(ListField.OFFICE_NAME)).find()
            && !cells.text(ListField.OFFICE_NAME).isEmpty();
    return ofSubsidiary ? SiteKind.SUBSIDIARY : null;
  }

  /** The country of a place: as its column says, else as its address shows. */
  private Optional<String> country(RowCells cells) {
    String text = cells.text(ListField.OFFICE_COUNTRY);
    if (text.isEmpty()) {
      String address = cells.text(ListField.OFFICE_ADDRESS);
      return address.isEmpty() ? Optional.empty() : places.countryOfAddress(address);
    }
    return country(cells, first(cells, text));
  }

  /** The first of several countries in a cell. */
  private static String first(RowCells cells, String text) {
    List<String> several = parts(text);
    if (several.size() < 2) {
      return several.isEmpty() ? text : several.getFirst();
    }
    cells.add(Code.SEVERAL_IN_CELL, ListField.OFFICE_COUNTRY, text, several.getFirst());
    return several.getFirst();
  }

  private static List<String> parts(String text) {
    return Stream.of(text.split("[、,，/／;；]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private Optional<String> country(RowCells cells, String text) {
    return places
        .country(text)
        .or(() -> cells.decided(Code.COUNTRY_NOT_UNDERSTOOD, ListField.OFFICE_COUNTRY, text));
  }

  /** The country its column says; for a sample. */
  @Nullable String countryOf(RowCells cells) {
    String text = cells.text(ListField.OFFICE_COUNTRY);
    return text.isEmpty() ? null : country(cells, first(cells, text)).orElse(null);
  }

  /**
   * What a company does at a place; null where the row does not say it, or nobody knows the word.
   */
  @Nullable SiteKind kind(RowCells cells) {
    String text = cells.text(ListField.OFFICE_KIND);
    if (text.isEmpty()) {
      return null;
    }
    return codes
        .find("site_kind", text)
        .or(() -> firstKind(cells, text))
        .or(() -> cells.decided(Code.OFFICE_KIND_OTHER, ListField.OFFICE_KIND, text))
        .flatMap(code -> Coded.find(SiteKind.class, code))
        .orElse(null);
  }

  /** The first of several kinds in a cell. */
  private Optional<String> firstKind(RowCells cells, String text) {
    List<String> parts = parts(text);
    Optional<String> first =
        parts.size() < 2 ? Optional.empty() : codes.find("site_kind", parts.getFirst());
    first.ifPresent(
        code -> cells.add(Code.SEVERAL_IN_CELL, ListField.OFFICE_KIND, text, parts.getFirst()));
    return first;
  }

  /** Which relation a row is about; null where it does not say so. */
  @Nullable String relation(RowCells cells) {
    String text = cells.text(ListField.RELATION);
    return text.isEmpty()
        ? null
        : codes
            .find("relation", text)
            .or(() -> cells.decided(Code.RELATION_NOT_UNDERSTOOD, ListField.RELATION, text))
            .orElse(null);
  }

  /** The year since when a place exists; null for none. */
  static @Nullable Integer since(RowCells cells) {
    PartialDate date = FactReader.date(cells, ListField.OFFICE_SINCE);
    if (date != null && (date.year() < EARLIEST || date.year() > LATEST)) {
      cells.add(
          Code.DATE_NOT_UNDERSTOOD, ListField.OFFICE_SINCE, cells.text(ListField.OFFICE_SINCE));
      return null;
    }
    return date == null ? null : date.year();
  }

  /** How many people work at a place; null for none said. */
  static @Nullable Integer staff(RowCells cells) {
    Integer count = FactReader.count(cells, ListField.OFFICE_STAFF);
    if (count != null && count > MOST_STAFF) {
      cells.add(
          Code.COUNT_NOT_UNDERSTOOD, ListField.OFFICE_STAFF, cells.text(ListField.OFFICE_STAFF));
      return null;
    }
    return count;
  }
}
