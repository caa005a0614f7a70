package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Headings over two rows: the lower names the units of what the upper names ({@code (千円)} below
 * 資本金), or its parts (正規, 非正規 and 計 below 従業員). Of parts that are counted the sum is what the upper
 * heading says; a part by itself is nothing that is read.
 */
final class TwoRowHeadings {

  private static final Pattern UNIT =
      Pattern.compile(
          "[人名社家件個台年月日頁坪㎡%]|人数|人數|年月日?|年/月/日|西[暦曆元](年)?|民[國国](年)?|和暦"
              + "|yyyy([/.-]?mm)?([/.-]?dd)?|persons?|people|m2|t|kg|単位|單位|unit",
          Pattern.CASE_INSENSITIVE);

  /**
   * What says the same as the heading over it: the sum of its parts, the name in the own language.
   */
  private static final Pattern WHOLE =
      Pattern.compile(
          "計|合計|総数|總數|総計|總計|全体|全體|total|中文|中文全名|日文|日本語|漢字|實收|払込", Pattern.CASE_INSENSITIVE);

  /** Where an office is, below a heading over several columns about offices. */
  private static final Pattern COUNTRY =
      Pattern.compile("国|国名|国別|國別|國家|國名|国・地域|地區|country", Pattern.CASE_INSENSITIVE);

  private static final Pattern PART =
      Pattern.compile(
          "(うち)?(正規|非正規|正社員|正職員?|社員|パート|アルバイト|パート・アルバイト|派遣|臨時|契約|嘱託|兼職|男|女|男性|女性|役員|直接|間接|国内|国外|海外|國內|國外"
              + "|本社|本店|支店|工場|工廠|英文|核定|登記|授權|full-?time|part-?time|male|female)",
          Pattern.CASE_INSENSITIVE);

  /** As short as a heading, and without figures. */
  private static final Pattern LIKE_HEADING = Pattern.compile("(?s)[^0-9０-９@]{1,20}");

  private static final Pattern BRACKETS = Pattern.compile("^[(\\[〔【<](.*)[)\\]〕】>]$");

  /** A cell with anything but dashes, dots and brackets. */
  private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}%％㎡〒]");

  /** By one of these each row of data says whom it is about. */
  private static final Set<ListField> NAMED_BY =
      Collections.unmodifiableSet(
          EnumSet.of(
              ListField.NAME,
              ListField.SITE_NAME,
              ListField.COMPANY_NAME,
              ListField.COMPANY_KEY,
              ListField.LIST_KEY,
              ListField.CORPORATE_NUMBER,
              ListField.BUSINESS_NUMBER,
              ListField.OFFICIAL_NUMBER,
              ListField.CONTACT_NAME,
              ListField.CONTACT_EMAIL));

  private static final int FEWEST_PARTS = 2;
  private static final int LONGEST_REMARK = 12;

  private final Headings headings;
  private final MarkHeadings marks;

  TwoRowHeadings(Headings headings, MarkHeadings marks) {
    this.headings = headings;
    this.marks = marks;
  }

  /**
   * Whether a row goes on with the headings of the row above it.
   *
   * @param marked the columns below it that hold marks, which are named by anything but a mark
   */
  boolean goesOn(ListKind kind, SourceRow upper, SourceRow lower, MarkColumns marked) {
    List<Integer> said =
        IntStream.range(0, lower.cells().size())
            .filter(i -> SAYS_SOMETHING.matcher(lower.cell(i)).find())
            .boxed()
            .toList();
    boolean adds =
        said.stream()
            .anyMatch(
                i ->
                    isUnit(lower.cell(i))
                        || isPart(lower.cell(i))
                        || upper.cell(i).isBlank()
                        || namesMarks(kind, upper, lower, marked, i));
    boolean onlyHeadings =
        said.stream()
            .allMatch(
                i ->
                    isUnit(lower.cell(i))
                        || isPart(lower.cell(i))
                        || isSame(upper, lower, i)
                        || headings.isOne(lower.cell(i))
                        || namesMarks(kind, upper, lower, marked, i)
                        || (isInGroup(upper, lower, i)
                            && LIKE_HEADING.matcher(lower.cell(i)).matches()));
    return !said.isEmpty()
        && adds
        && (onlyHeadings || namesParts(lower, said) || namesGroups(kind, upper, lower, marked))
        && (isHead(kind, upper, lower) || namesGroups(kind, upper, lower, marked))
        && said.stream().noneMatch(i -> isOfData(kind, upper.cell(i), lower.cell(i)));
  }

  /** Whether a row names what columns of marks below headings are about, and nothing else. */
  private boolean namesGroups(ListKind kind, SourceRow upper, SourceRow lower, MarkColumns marked) {
    List<Integer> named =
        IntStream.range(0, upper.cells().size())
            .filter(i -> !upper.cell(i).isBlank() && !isSame(upper, lower, i))
            .boxed()
            .toList();
    return named.stream().anyMatch(i -> isGroup(kind, upper.cell(i)) && marked.mayHave(i))
        && named.stream()
            .allMatch(
                i ->
                    marked.has(i)
                        ? marked.names(i, lower.cell(i))
                        : LIKE_HEADING.matcher(upper.cell(i)).matches())
        && lower.cells().stream().anyMatch(cell -> headings.isOne(kind, cell));
  }

  /** Whether a column holds marks, and is named below a heading that says what all are about. */
  private boolean namesMarks(
      ListKind kind, SourceRow upper, SourceRow lower, MarkColumns marked, int column) {
    int above = column;
    while (above > 0 && upper.cell(above).isBlank() && marked.mayHave(above - 1)) {
      above--;
    }
    return marked.names(column, lower.cell(column)) && isGroup(kind, upper.cell(above));
  }

  private boolean isGroup(ListKind kind, String heading) {
    return marks.group(kind, heading).isPresent();
  }

  /** Whether a row names parts and units, and no company, besides other short remarks. */
  private static boolean namesParts(SourceRow lower, List<Integer> said) {
    long parts = said.stream().filter(i -> isUnit(lower.cell(i)) || isPart(lower.cell(i))).count();
    return parts >= FEWEST_PARTS
        && said.stream().allMatch(i -> lower.cell(i).strip().length() <= LONGEST_REMARK);
  }

  /** Whether a column belongs to a heading over several. */
  private static boolean isInGroup(SourceRow upper, SourceRow lower, int column) {
    boolean alone = !upper.cell(column).isBlank();
    return !alone || (upper.cell(column + 1).isBlank() && !lower.cell(column + 1).isBlank());
  }

  /** Whether something stands where the company or the person of a row would, and is no heading. */
  private boolean isOfData(ListKind kind, String above, String below) {
    ListField field = headings.read(kind, 0, above).field();
    return field != null
        && NAMED_BY.contains(field)
        && !below.strip().equals(above.strip())
        && !isUnit(below)
        && !isPart(below)
        && !headings.isOne(below);
  }

  /** Whether the upper row names what a column holds, and more than a title would. */
  private boolean isHead(ListKind kind, SourceRow upper, SourceRow lower) {
    long filled = upper.cells().stream().filter(cell -> !cell.isBlank()).count();
    boolean needsUpper = saysTwice(lower);
    return filled > 1
        && IntStream.range(0, upper.cells().size())
            .anyMatch(
                i ->
                    headings.isOne(kind, upper.cell(i))
                        && (!headings.isOne(kind, lower.cell(i))
                            || (needsUpper && isSame(upper, lower, i))));
  }

  /** Whether only the row above tells two headings apart. */
  private static boolean saysTwice(SourceRow lower) {
    List<String> said =
        lower.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
    return said.stream().distinct().count() < said.size();
  }

  /** Whether a cell stretches over both rows. */
  private static boolean isSame(SourceRow upper, SourceRow lower, int column) {
    return lower.cell(column).strip().equals(upper.cell(column).strip());
  }

  /**
   * Both rows as one, with the number of the lower.
   *
   * @param marked the columns that hold marks, over which a group always stays beside its parts
   */
  SourceRow merged(ListKind kind, SourceRow upper, SourceRow lower, MarkColumns marked) {
    int width = Math.max(upper.cells().size(), lower.cells().size());
    List<String> merged = new ArrayList<>(width);
    String group = "";
    for (int i = 0; i < width; i++) {
      String above = upper.cell(i).strip();
      String below = SAYS_SOMETHING.matcher(lower.cell(i)).find() ? lower.cell(i).strip() : "";
      if (!above.isEmpty() || below.isEmpty()) {
        group = above;
      }
      String heading =
          marked.has(i) && !below.isEmpty() && !below.equals(group) && isGroup(kind, group)
              ? group + " " + below
              : heading(kind, group, below);
      boolean again = !heading.isEmpty() && merged.contains(heading) && !heading.contains(group);
      merged.add(again ? group + " " + heading : heading);
    }
    return new SourceRow(lower.line(), merged, List.of());
  }

  private String heading(ListKind kind, String above, String below) {
    if (below.isEmpty() || below.equals(above) || WHOLE.matcher(plain(below)).matches()) {
      return above.isEmpty() ? below : above;
    }
    if (isUnit(below)) {
      return Headings.namesUnit(above) ? above : above + "(" + plain(below) + ")";
    }
    @Nullable ListField group = headings.read(kind, 0, above).field();
    if (group == ListField.PRESENCE) {
      return COUNTRY.matcher(plain(below)).matches() ? above : above + " " + below;
    }
    boolean named = above.isEmpty() || headings.read(kind, 0, below).field() != null;
    return named && group != ListField.NOT_TAKEN ? below : above + " " + below;
  }

  private static boolean isUnit(String cell) {
    return AmountUnit.read(plain(cell)).isPresent() || UNIT.matcher(plain(cell)).matches();
  }

  private static boolean isPart(String cell) {
    return WHOLE.matcher(plain(cell)).matches() || PART.matcher(plain(cell)).matches();
  }

  private static String plain(String cell) {
    return BRACKETS.matcher(LooseText.compact(cell)).replaceFirst("$1");
  }
}
