package app.kakehashi.listimport.domain.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cell of a person's name: the name, and beside it how it is read, what the
 * person is, how they are addressed, that they have left, others.
 */
final class PersonCell {

  private static final Words GONE = Words.of("person_gone");
  private static final Words NOTES = Words.of("person_note");
  private static final Words NOBODY = Words.of("nobody");
  private static final Words TITLES = Words.of("title");

  /** Before the person was there: 前任退職 says nothing of who stands here. */
  private static final Pattern NOT_SO =
      Pattern.compile("前任|後任|なし$|^[未無]|^[前先父母]|により|に伴い|後に|後の|予定|再雇用|就任|預定|預計");

  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?:"
              + Words.of("department").group()
              + "(?:本部|部門|部|課|室|係|グループ|チーム|處|処|組|科|股|中心|センター)?){1,4}(?<=[部課室係プム處処組科股心ー門])(?:[のノ]?[御ご]?担当者?)?");

  private static final String BLANK = "[\\s　]";
  private static final Pattern LINE_END = Pattern.compile(BLANK + "*[\\r\\n]+" + BLANK + "*");
  private static final Pattern ALL_IN_BRACKETS = Pattern.compile("^[(（【\\[](.+)[)）】\\]]$");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（【\\[［〔]([^()（）【】\\[\\]［］〔〕]{1,60})[)）】\\]］〕]");
  private static final Pattern DEAD = Pattern.compile("^(故|亡)" + BLANK + "*(.{2,})$");
  private static final Pattern GONE_BEHIND =
      Pattern.compile(
          "^(.{2,}?)(?:"
              + BLANK
              + "+|"
              + BLANK
              + "*[-－:：/／]"
              + BLANK
              + "*)(\\S*"
              + GONE.group()
              + "\\S*)$");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "^(.*?)" + BLANK + "*((?:[#＃]|内線|內線|分機|(?i:ext)\\.?)[\\s　:：]*[0-9０-９]{1,6})$");
  private static final Pattern TWO_WRITINGS =
      Pattern.compile("^(.+?)" + BLANK + "*[/／]" + BLANK + "*(.+)$");
  private static final Pattern TOKENS = Pattern.compile("^(\\S+)" + BLANK + "+(.+)$");
  private static final Pattern LAST_TOKEN = Pattern.compile("^(.+)" + BLANK + "(\\S+)$");
  private static final Pattern TITLE_BEHIND =
      Pattern.compile("^(.*?)(" + Words.of("department").group() + "*" + TITLES.group() + ")$");
  private static final Pattern LONG_TITLE_IN_FRONT =
      Pattern.compile("^(?=.{5,})(" + TITLES.group() + ")(.{2,})$");
  private static final Pattern LATIN_ADDRESS =
      Pattern.compile("^(?i:mr|ms|mrs|miss)(?:\\.|" + BLANK + ")" + BLANK + "*(.+)$");
  private static final Pattern ADDRESSED =
      Pattern.compile("^(\\S.*?\\S)" + BLANK + "*" + Words.of("honorific").group() + "$");

  private static final Pattern KANA = Pattern.compile("[ぁ-ゟ゠-ヿｦ-ﾟ\\s　]+");
  private static final Pattern LATIN =
      Pattern.compile("[A-Za-zÀ-ɏ .,'’-]*[A-Za-z][A-Za-zÀ-ɏ .,'’-]*");
  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\s　]+");

  /** Between people in one cell; a point or a slash also stands within a name. */
  private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[、;；]+");

  private static final Pattern BETWEEN_FULL_NAMES = Pattern.compile("[・/／&＆\\r\\n]+");
  private static final int SHORTEST_FULL_NAME = 3;
  private static final int SHORTEST_LONG_TITLE = 3;

  private final List<String> left = new ArrayList<>();
  private String name;
  private @Nullable String reading;
  private @Nullable String latin;
  private @Nullable String title;
  private @Nullable String department;
  private @Nullable String gone;
  private boolean several;

  private PersonCell(String name) {
    this.name = name;
  }

  /** What stands in a cell that is not empty. */
  static PersonCell of(String cell) {
    PersonCell person = new PersonCell(cell.strip());
    person.takeFirst();
    Matcher all = ALL_IN_BRACKETS.matcher(person.name);
    if (all.matches() && isNobody(all.group(1))) {
      person.name = "";
      return person;
    }
    person.takeBrackets();
    person.takeState();
    person.takeWritings();
    person.takeDepartment();
    person.takeTitle();
    person.takeAddress();
    if (isNobody(person.name)) {
      person.name = "";
    }
    return person;
  }

  /** The name; empty where the cell names nobody. */
  String name() {
    return name;
  }

  /** How it is read, in kana. */
  @Nullable String reading() {
    return reading;
  }

  /** The name in Latin letters. */
  @Nullable String latin() {
    return latin;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String department() {
    return department;
  }

  /** By which words the cell says that the person has left; null where it does not. */
  @Nullable String gone() {
    return gone;
  }

  /** Whether others are named too. */
  boolean isOfSeveral() {
    return several;
  }

  /** What says nothing that is kept. */
  List<String> left() {
    return left;
  }

  /** Whether a note says that somebody has left. */
  static boolean isGone(String note) {
    return GONE.areIn(note) && !NOT_SO.matcher(note.strip()).find();
  }

  private static boolean isNobody(String text) {
    return text.isBlank()
        || NOBODY.has(text)
        || TITLES.has(text)
        || DEPARTMENT.matcher(text.replaceAll(BLANK, "")).matches();
  }

  /** The first of several people in a cell. */
  private void takeFirst() {
    String[] people = BETWEEN_PEOPLE.split(name);
    boolean listed =
        people.length > 1 && Stream.of(people).noneMatch(part -> part.isBlank() || isPlace(part));
    if (!listed) {
      people = BETWEEN_FULL_NAMES.split(name);
      listed = people.length > 1 && Stream.of(people).allMatch(PersonCell::isFullName);
    }
    several = listed;
    name = LINE_END.matcher(listed ? people[0].strip() : name).replaceAll(" ");
  }

  private static boolean isPlace(String part) {
    return part.strip().matches(".*[部課室係組處科]");
  }

  private static boolean isFullName(String part) {
    String text = ADDRESSED.matcher(part.strip()).replaceFirst("$1");
    return HAN.matcher(text).matches()
        && text.replaceAll(BLANK, "").length() >= SHORTEST_FULL_NAME
        && !isNobody(text)
        && !TITLE_BEHIND.matcher(text).matches();
  }

  private void takeBrackets() {
    Matcher brackets = IN_BRACKETS.matcher(name);
    StringBuilder rest = new StringBuilder(name.length());
    int from = 0;
    while (brackets.find()) {
      String outside = name.substring(0, brackets.start()) + name.substring(brackets.end());
      if (takes(brackets.group(1).strip(), outside)) {
        rest.append(name, from, brackets.start()).append(' ');
        from = brackets.end();
      }
    }
    if (from > 0) {
      name = rest.append(name, from, name.length()).toString().strip();
    }
  }

  private boolean takes(String note, String outside) {
    if (isGone(note)) {
      gone = note;
    } else if (KANA.matcher(note).matches() && !KANA.matcher(outside).matches()) {
      reading = note;
    } else if (LATIN.matcher(note).matches() && !LATIN.matcher(outside).matches()) {
      latin = note;
    } else if (TITLES.has(note)) {
      title = note;
    } else if (NOTES.has(note)) {
      left.add(note);
    } else {
      return false;
    }
    return true;
  }

  private void takeState() {
    Matcher dead = DEAD.matcher(name);
    if (dead.matches()) {
      gone = dead.group(1);
      name = dead.group(2);
    }
    Matcher behind = GONE_BEHIND.matcher(name);
    if (behind.matches() && isGone(behind.group(2))) {
      gone = behind.group(2);
      name = behind.group(1).strip();
    }
    Matcher extension = EXTENSION.matcher(name);
    if (extension.matches()) {
      left.add(extension.group(2));
      name = extension.group(1).strip();
    }
  }

  /** 王 小明 / Wang Xiao-Ming */
  private void takeWritings() {
    Matcher two = TWO_WRITINGS.matcher(name);
    if (!two.matches() || LATIN.matcher(two.group(1)).matches()) {
      return;
    }
    String other = two.group(2);
    if (KANA.matcher(other).matches() && !KANA.matcher(two.group(1)).matches()) {
      reading = other;
    } else if (LATIN.matcher(other).matches()) {
      latin = other;
    } else {
      return;
    }
    name = two.group(1);
  }

  private void takeDepartment() {
    Matcher tokens = TOKENS.matcher(name);
    while (tokens.matches() && DEPARTMENT.matcher(tokens.group(1)).matches()) {
      department = department == null ? tokens.group(1) : department + " " + tokens.group(1);
      name = tokens.group(2);
      tokens = TOKENS.matcher(name);
    }
  }

  private void takeTitle() {
    Matcher tokens = TOKENS.matcher(name);
    if (tokens.matches() && TITLES.has(tokens.group(1))) {
      takeTitle(tokens.group(1), tokens.group(2));
    }
    Matcher closely = LONG_TITLE_IN_FRONT.matcher(name);
    if (closely.matches() && closely.group(1).length() >= SHORTEST_LONG_TITLE) {
      takeTitle(closely.group(1), closely.group(2));
    }
    Matcher last = LAST_TOKEN.matcher(name);
    if (last.matches() && isTitle(last.group(2), LAST_TOKEN.matcher(last.group(1)).matches())) {
      takeTitle(last.group(2), last.group(1));
      return;
    }
    Matcher behind = TITLE_BEHIND.matcher(name);
    if (behind.matches() && behind.group(1).strip().length() > 1) {
      takeTitle(behind.group(2), behind.group(1));
    }
  }

  /** Whether a word is a title, behind a name of two words also one with an unknown beginning. */
  private static boolean isTitle(String word, boolean behindFullName) {
    Matcher title = TITLE_BEHIND.matcher(word);
    return title.matches() && (behindFullName || title.group(1).isEmpty());
  }

  private void takeTitle(String said, String rest) {
    title = title == null ? said : title + " " + said;
    name = rest.strip();
  }

  private void takeAddress() {
    Matcher latinAddress = LATIN_ADDRESS.matcher(name);
    if (latinAddress.matches()) {
      name = latinAddress.group(1);
    }
    Matcher addressed = ADDRESSED.matcher(name);
    if (addressed.matches()) {
      name = addressed.group(1);
    }
  }
}
