package app.kakehashi.listimport.domain.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people write into the cell of a company's name beside the name: what became of it, what it
 * was called before, marks and numbers in front, who it is addressed to. Only known words are taken
 * off; brackets with anything else belong to the name.
 */
final class NameNotes {

  private static final String ENDED = "ended";
  private static final Words NOTES = Words.of("company_note");
  private static final Words FORMERLY = Words.of("company_formerly");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("[(（【\\[［〔﹝《〈]([^()（）【】\\[\\]［］〔〕﹝﹞《》〈〉]{1,60})[)）】\\]］〕﹞》〉]");

  private static final String DASH = "[\\s　]*[-－–—―:：/／][\\s　]*";
  private static final String STATE = "(?:已|現|現在)?" + ListStates.WORDS.group(ENDED) + "(?:中|済み?)?";
  private static final Pattern STATE_IN_FRONT =
      Pattern.compile(
          "^(?![A-Za-z])(" + STATE + "|" + NOTES.group() + ")" + DASH + "(?=\\S{2})(.+)$");
  private static final Pattern STATE_BEHIND =
      Pattern.compile("^(.{2,}?)(?:" + DASH + "|[\\s　]+)(" + STATE + ")$");
  private static final Pattern FORMER_NAME =
      Pattern.compile(
          "^(?:" + Words.of("former_name").group() + "[\\s　]*[:：・,，]?|[旧原舊前][:：・])[\\s　]*(.{2,})$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORMER_COMPANY = Pattern.compile("^[旧原舊前][\\s　]*(.{2,})$");

  private static final Pattern BECAME = Pattern.compile("[\\s　]*(?:⇒|→|⇨|➡|➔|->|=>)[\\s　]*");
  private static final Pattern SINCE =
      Pattern.compile(
          "^(?:(?:明治|大正|昭和|平成|令和|民國)?[0-9０-９元]{1,4}年(?:[0-9０-９]{1,2}月)?[\\s　]*(?:に|より|から)?)");
  private static final Pattern BY_CHANGE =
      Pattern.compile("(?:に|へ)?(?:組織変更|社名変更|商号変更|名称変更|改組|改名|変更|更名)$");

  /** Stars and figures in front of a name that has a legal form. */
  private static final Pattern MARK =
      Pattern.compile("^([*＊●◎■□◆◇▲△▼▽★☆✓✔]{1,3}|[0-9０-９]{1,3}[.．、)）](?![0-9０-９]))[\\s　]*(.+)$");

  private static final Pattern REFERENCE_MARK = Pattern.compile("^(.+?)[\\s　]*(※.+)$");
  private static final Pattern ADDRESSED = Pattern.compile("^(.+?)(?:[\\s　]*御中|[\\s　]+(?:様|殿))$");
  private static final Pattern ADDRESSED_CLOSELY = Pattern.compile("^(.+)([様殿])$");
  private static final Pattern REPRESENTATIVE =
      Pattern.compile(
          "^(.+?)[\\s　]+((?:代表取締役|代表社員|取締役社長|代表者|代表理事|負責人|董事長)[^\\s　]*[\\s　:：]+\\S.*)$");
  private static final Pattern PERSON = Pattern.compile("^個人[\\s　]*[-－:：)）・/／][\\s　]*(.+)$");

  /** Longer cells are no names. */
  private static final int LONGEST = 300;

  private static final char FIRST_OTHER = 0x250;

  private final List<String> gone = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> former = new ArrayList<>();
  private String name;
  private boolean person;

  private NameNotes(String name) {
    this.name = name;
  }

  /** What stands in a cell. */
  static NameNotes of(String cell) {
    NameNotes notes = new NameNotes(cell.strip());
    if (notes.name.length() > LONGEST || notes.isBare()) {
      return notes;
    }
    notes.takeBrackets();
    notes.takePerson();
    notes.takeState();
    notes.takeFormer();
    notes.takeMarks();
    notes.takeAddress();
    if (notes.name.isEmpty()) {
      return new NameNotes(cell);
    }
    return notes;
  }

  /** Whether there is nothing but letters and figures: most names end here. */
  private boolean isBare() {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return !name.endsWith("様") && !name.endsWith("殿") && !name.endsWith("御中");
  }

  /** The name without all that. */
  String name() {
    return name;
  }

  /** What became of the company. */
  List<String> gone() {
    return gone;
  }

  /** What says nothing that is kept. */
  List<String> left() {
    return left;
  }

  /** What it was called before. */
  List<String> former() {
    return former;
  }

  /** Whether the cell says that it is somebody, and no company. */
  boolean isPerson() {
    return person;
  }

  /** Whether a note says that a company is no more. */
  static boolean isGone(String note) {
    return ListStates.WORDS.says(ENDED, note);
  }

  private void takeBrackets() {
    Matcher brackets = IN_BRACKETS.matcher(name);
    StringBuilder rest = new StringBuilder(name.length());
    int from = 0;
    while (brackets.find()) {
      if (takes(brackets.group(1).strip())) {
        rest.append(name, from, brackets.start());
        from = brackets.end();
        if (isLatinAround(brackets.start() - 1, from)) {
          rest.append(' ');
        }
      }
    }
    if (from > 0) {
      name = rest.append(name, from, name.length()).toString().strip();
    }
  }

  /** Whether letters of words would run together. */
  private boolean isLatinAround(int before, int behind) {
    return before >= 0
        && behind < name.length()
        && name.charAt(before) < FIRST_OTHER
        && name.charAt(behind) < FIRST_OTHER;
  }

  private boolean takes(String note) {
    @Nullable String earlier = former(note);
    if (earlier != null) {
      former.add(earlier);
    } else if (isGone(note)) {
      gone.add(note);
    } else if (NOTES.has(note) || FORMERLY.has(note)) {
      left.add(note);
    } else {
      return false;
    }
    return true;
  }

  private static @Nullable String former(String note) {
    Matcher named = FORMER_NAME.matcher(note);
    if (named.matches()) {
      return named.group(1);
    }
    Matcher company = FORMER_COMPANY.matcher(note);
    return company.matches() && LegalForms.of(company.group(1)).isPresent()
        ? company.group(1)
        : null;
  }

  private void takePerson() {
    Matcher prefix = PERSON.matcher(name);
    if (prefix.matches()) {
      person = true;
      name = prefix.group(1);
    }
  }

  private void takeState() {
    Matcher front = STATE_IN_FRONT.matcher(name);
    if (front.matches()) {
      (isGone(front.group(1)) ? gone : left).add(front.group(1));
      name = front.group(2).strip();
    }
    Matcher behind = STATE_BEHIND.matcher(name);
    if (behind.matches() && !LegalForms.isForm(behind.group(1)) && isGone(behind.group(2))) {
      gone.add(behind.group(2));
      name = behind.group(1).strip();
    }
  }

  /** A⇒B: of names that follow each other the last one counts. */
  private void takeFormer() {
    String[] names = BECAME.split(name);
    if (names.length < 2 || names[0].isBlank()) {
      return;
    }
    String last = SINCE.matcher(names[names.length - 1].strip()).replaceFirst("");
    last = BY_CHANGE.matcher(last).replaceFirst("").strip();
    boolean named = LegalForms.of(last).isPresent() || LegalForms.of(names[0]).isPresent();
    if (!named || LegalForms.isForm(last)) {
      return;
    }
    for (int i = 0; i < names.length - 1; i++) {
      former.add(names[i].strip());
    }
    name = last;
  }

  private void takeMarks() {
    Matcher mark = MARK.matcher(name);
    if (mark.matches() && LegalForms.of(mark.group(2)).isPresent()) {
      left.add(mark.group(1));
      name = mark.group(2);
    }
    Matcher reference = REFERENCE_MARK.matcher(name);
    if (reference.matches()) {
      (isGone(reference.group(2)) ? gone : left).add(reference.group(2));
      name = reference.group(1);
    }
    Matcher representative = REPRESENTATIVE.matcher(name);
    if (representative.matches()
        && LegalForms.of(representative.group(1)).isPresent()
        && !LegalForms.isForm(representative.group(1))) {
      left.add(representative.group(2));
      name = representative.group(1);
    }
  }

  /** 御中 is no part of any name; 様 without a blank may be one of 株式会社王様. */
  private void takeAddress() {
    Matcher addressed = ADDRESSED.matcher(name);
    if (addressed.matches()) {
      name = addressed.group(1);
      return;
    }
    Matcher closely = ADDRESSED_CLOSELY.matcher(name);
    if (closely.matches() && (person || LegalForms.of(closely.group(1)).isPresent())) {
      left.add(closely.group(2));
      name = closely.group(1);
    }
  }
}
