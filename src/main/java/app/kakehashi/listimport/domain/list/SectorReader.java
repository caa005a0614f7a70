package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.SectorCode;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.reference.SectorMapping;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.reference.Sectors;
import app.kakehashi.shared.text.LooseText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads industries in the classification that cell, heading or layout name, else by their titles.
 */
final class SectorReader {

  private static final Pattern WITH_SCHEME =
      Pattern.compile("(ISIC|JSIC|TSIC|JPX|TWSE|EDINET)\\s*[:：]\\s*(.+)");
  private static final Pattern BARE_CODE = Pattern.compile("[A-Za-z]?[0-9０-９]*");
  private static final Pattern DIVISION_IN_FRONT = Pattern.compile("[A-Ta-t]([0-9]{2,4})");
  private static final Pattern LISTED = Pattern.compile("[、，,/／]");
  private static final Pattern DOTTED = Pattern.compile("[・･]");
  private static final Pattern LONG_CODE = Pattern.compile("[0-9]{3,4}");

  /** What lists leave away: 印刷 is 印刷業, 電線・ケーブル 電線・ケーブル製造業. */
  private static final List<String> ENDINGS = List.of("業", "製造業");

  private static final Pattern HAN_OR_KANA =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]");

  private final Sectors sectors;

  SectorReader(Sectors sectors) {
    this.sectors = sectors;
  }

  /** The industries of a row; a code that stands for no industry (a filer type) is no problem. */
  List<SectorCode> read(RowCells cells, ListShape shape, Affiliation side) {
    List<Column> columns = shape.columns(ListField.SECTOR);
    Optional<SectorScheme> beside = besideTitle(cells, columns, shape.layout(), side);
    Set<SectorCode> found = new LinkedHashSet<>();
    for (Column column : columns) {
      found.addAll(read(cells, column, schemes(shape.layout(), column, side), side, beside));
    }
    return List.copyOf(found);
  }

  /** The industries in one column of a row. */
  Set<SectorCode> read(RowCells cells, Column column, ListLayout layout, Affiliation side) {
    return read(cells, column, schemes(layout, column, side), side, Optional.empty());
  }

  private Set<SectorCode> read(
      RowCells cells,
      Column column,
      List<SectorScheme> schemes,
      Affiliation side,
      Optional<SectorScheme> beside) {
    Set<SectorCode> found = new LinkedHashSet<>();
    String whole = cells.text(column);
    if (isTitleOfIsic(whole, schemes) && take(SectorScheme.ISIC, whole, found)) {
      return found;
    }
    for (String value : RowCells.several(whole)) {
      if (!take(value, schemes, found)
          && !takeParts(cells, column, value, schemes, side, beside, found)
          && !takeCode(cells, column, value, schemes, side, beside, found)) {
        decide(cells, column, value, found);
      }
    }
    return found;
  }

  private void decide(RowCells cells, Column column, String value, Set<SectorCode> found) {
    cells
        .decided(Code.SECTOR_NOT_UNDERSTOOD, column, ListField.SECTOR, value)
        .ifPresent(code -> take(code, List.of(), found));
  }

  /** Some titles of ISIC hold a semicolon themselves; none is a list of codes. */
  private static boolean isTitleOfIsic(String whole, List<SectorScheme> schemes) {
    return schemes.contains(SectorScheme.ISIC)
        && whole.contains(";")
        && whole.chars().noneMatch(Character::isDigit);
  }

  /** Several in one text; those that a dot joins only if each of them is an industry. */
  private boolean takeParts(
      RowCells cells,
      Column column,
      String value,
      List<SectorScheme> schemes,
      Affiliation side,
      Optional<SectorScheme> beside,
      Set<SectorCode> found) {
    Set<SectorCode> joined = new LinkedHashSet<>();
    String[] dotted = DOTTED.split(value);
    if (dotted.length > 1
        && Stream.of(dotted).allMatch(part -> take(part.strip(), schemes, joined))) {
      return found.addAll(joined);
    }
    List<String> unknown = new ArrayList<>();
    String[] parts = LISTED.split(value);
    for (String part : parts) {
      if (!part.isBlank()
          && !take(part.strip(), schemes, found)
          && !(parts.length > 1
              && takeCode(cells, column, part.strip(), schemes, side, beside, found))) {
        unknown.add(part.strip());
      }
    }
    if (parts.length < 2 || unknown.size() == parts.length) {
      return false;
    }
    unknown.forEach(part -> decide(cells, column, part, found));
    return true;
  }

  /** The classification in which a code of one column is the title of another. */
  private Optional<SectorScheme> besideTitle(
      RowCells cells, List<Column> columns, ListLayout layout, Affiliation side) {
    if (columns.size() < 2) {
      return Optional.empty();
    }
    Set<SectorCode> titles = new LinkedHashSet<>();
    List<String> codes = new ArrayList<>();
    for (Column column : columns) {
      for (String value : RowCells.several(cells.text(column))) {
        if (BARE_CODE.matcher(value).matches()) {
          codes.add(value);
        } else {
          take(value, schemes(layout, column, side), titles);
        }
      }
    }
    return titles.stream()
        .filter(title -> codes.stream().anyMatch(code -> code.startsWith(title.code())))
        .map(SectorCode::scheme)
        .findFirst();
  }

  /**
   * A bare code: in the classification of the title beside it, else in the one whose codes look so,
   * which is said.
   */
  private boolean takeCode(
      RowCells cells,
      Column column,
      String written,
      List<SectorScheme> schemes,
      Affiliation side,
      Optional<SectorScheme> beside,
      Set<SectorCode> found) {
    String value = LooseText.plain(written).strip();
    if (schemes.size() < 2 || !BARE_CODE.matcher(value).matches()) {
      return false;
    }
    if (beside.isPresent()) {
      return take(beside.get(), value, found);
    }
    Optional<SectorScheme> likely = likely(column, value, side);
    boolean taken = likely.isPresent() && take(likely.get(), value, found);
    if (taken) {
      cells.addAt(Code.SECTOR_SCHEME_TAKEN, column, written, likely.get().name());
    }
    return taken;
  }

  /** JSIC for codes of Japan that are none of the exchange’s; TSIC below 行業 in Taiwan. */
  private Optional<SectorScheme> likely(Column column, String value, Affiliation side) {
    boolean lettered = DIVISION_IN_FRONT.matcher(value).matches();
    if (!lettered && !LONG_CODE.matcher(value).matches()) {
      return Optional.empty();
    }
    if (side == Affiliation.TW) {
      return lettered || column.heading().contains("行業")
          ? Optional.of(SectorScheme.TSIC)
          : Optional.empty();
    }
    return sectors.mapping(SectorScheme.JPX, value).isPresent()
        ? Optional.empty()
        : Optional.of(SectorScheme.JSIC);
  }

  private boolean take(String value, List<SectorScheme> schemes, Set<SectorCode> found) {
    Matcher named = WITH_SCHEME.matcher(value.toUpperCase(Locale.ROOT));
    if (named.matches()) {
      SectorScheme scheme = SectorScheme.valueOf(named.group(1));
      return take(scheme, named.group(2).strip(), found);
    }
    boolean codeOfNoScheme = schemes.size() > 1 && BARE_CODE.matcher(value).matches();
    return !codeOfNoScheme
        && (schemes.stream().anyMatch(scheme -> take(scheme, value, found))
            || takeShortened(value, schemes, found));
  }

  private boolean takeShortened(String value, List<SectorScheme> schemes, Set<SectorCode> found) {
    return HAN_OR_KANA.matcher(value).matches()
        && !value.endsWith("業")
        && ENDINGS.stream()
            .anyMatch(
                ending -> schemes.stream().anyMatch(scheme -> take(scheme, value + ending, found)));
  }

  private boolean take(SectorScheme scheme, String value, Set<SectorCode> found) {
    Optional<SectorMapping> mapping =
        sectors.mapping(scheme, value).or(() -> withoutDivision(scheme, value));
    mapping
        .filter(SectorMapping::isIndustry)
        .ifPresent(known -> found.add(new SectorCode(scheme, known.code())));
    return mapping.isPresent();
  }

  /** E25 is the group 25 of division E, C25 the one of Taiwan’s division C. */
  private Optional<SectorMapping> withoutDivision(SectorScheme scheme, String value) {
    Matcher code = DIVISION_IN_FRONT.matcher(value);
    return (scheme == SectorScheme.JSIC || scheme == SectorScheme.TSIC) && code.matches()
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
