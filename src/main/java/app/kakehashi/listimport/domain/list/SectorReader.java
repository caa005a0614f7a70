package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.SectorCode;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.reference.SectorMapping;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.reference.Sectors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads industries in the classification that cell, heading or layout name, else by their titles.
 */
final class SectorReader {

  private static final Pattern WITH_SCHEME =
      Pattern.compile("(ISIC|JSIC|TSIC|JPX|TWSE|EDINET)\\s*[:：]\\s*(.+)");
  private static final Pattern BARE_CODE = Pattern.compile("[A-Za-z]?[0-9０-９]*");
  private static final Pattern DIVISION_IN_FRONT = Pattern.compile("[A-Ta-t]([0-9]{2,4})");
  private static final Pattern LISTED = Pattern.compile("[、，,/／]");

  private final Sectors sectors;

  SectorReader(Sectors sectors) {
    this.sectors = sectors;
  }

  /** The industries of a row; a code that stands for no industry (a filer type) is no problem. */
  List<SectorCode> read(RowCells cells, ListShape shape, Affiliation side) {
    Set<SectorCode> found = new LinkedHashSet<>();
    for (Column column : shape.columns(ListField.SECTOR)) {
      found.addAll(read(cells, column, shape.layout(), side));
    }
    return List.copyOf(found);
  }

  /** The industries in one column of a row. */
  Set<SectorCode> read(RowCells cells, Column column, ListLayout layout, Affiliation side) {
    Set<SectorCode> found = new LinkedHashSet<>();
    List<SectorScheme> schemes = schemes(layout, column, side);
    String whole = cells.text(column);
    if (isTitleOfIsic(whole, schemes) && take(SectorScheme.ISIC, whole, found)) {
      return found;
    }
    for (String value : RowCells.several(whole)) {
      if (!take(value, schemes, found) && !takeParts(value, schemes, found)) {
        cells
            .decided(Code.SECTOR_NOT_UNDERSTOOD, column, ListField.SECTOR, value)
            .ifPresent(code -> take(code, List.of(), found));
      }
    }
    return found;
  }

  /** Some titles of ISIC hold a semicolon themselves; none is a list of codes. */
  private static boolean isTitleOfIsic(String whole, List<SectorScheme> schemes) {
    return schemes.contains(SectorScheme.ISIC)
        && whole.contains(";")
        && whole.chars().noneMatch(Character::isDigit);
  }

  private boolean takeParts(String value, List<SectorScheme> schemes, Set<SectorCode> found) {
    String[] parts = LISTED.split(value);
    boolean any = false;
    for (String part : parts.length > 1 ? parts : new String[0]) {
      any |= take(part.strip(), schemes, found);
    }
    return any;
  }

  private boolean take(String value, List<SectorScheme> schemes, Set<SectorCode> found) {
    Matcher named = WITH_SCHEME.matcher(value.toUpperCase(Locale.ROOT));
    if (named.matches()) {
      SectorScheme scheme = SectorScheme.valueOf(named.group(1));
      return take(scheme, named.group(2).strip(), found);
    }
    boolean codeOfNoScheme = schemes.size() > 1 && BARE_CODE.matcher(value).matches();
    return !codeOfNoScheme && schemes.stream().anyMatch(scheme -> take(scheme, value, found));
  }

  private boolean take(SectorScheme scheme, String value, Set<SectorCode> found) {
    Optional<SectorMapping> mapping =
        sectors.mapping(scheme, value).or(() -> withoutDivision(scheme, value));
    mapping
        .filter(SectorMapping::isIndustry)
        .ifPresent(known -> found.add(new SectorCode(scheme, known.code())));
    return mapping.isPresent();
  }

  /** E25 is the group 25 of division E. */
  private Optional<SectorMapping> withoutDivision(SectorScheme scheme, String value) {
    Matcher code = DIVISION_IN_FRONT.matcher(value);
    return scheme == SectorScheme.JSIC && code.matches()
        ? sectors.mapping(scheme, code.group(1))
        : Optional.empty();
  }

  /** Bare digits mean nothing in a list that does not say whose code they are. */
  private static List<SectorScheme> schemes(ListLayout layout, Column column, Affiliation side) {
    if (column.scheme() != null) {
      return List.of(column.scheme());
    }
    if (!layout.schemes().isEmpty()) {
      return layout.schemes();
    }
    List<SectorScheme> byTitle = new ArrayList<>();
    if (side == Affiliation.JP) {
      byTitle.addAll(List.of(SectorScheme.JPX, SectorScheme.EDINET, SectorScheme.JSIC));
    } else {
      byTitle.addAll(List.of(SectorScheme.TSIC, SectorScheme.TWSE));
    }
    byTitle.add(SectorScheme.ISIC);
    return byTitle;
  }
}
