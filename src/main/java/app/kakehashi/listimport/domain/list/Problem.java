package app.kakehashi.listimport.domain.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a row before it is committed.
 *
 * @param line in the file
 * @param column heading of the column; null where the whole row is meant
 * @param value as written, cut to what a screen can show
 * @param arguments what the message needs besides the value
 */
public record Problem(
    Code code, int line, @Nullable String column, String value, List<String> arguments) {

  private static final int LONGEST_VALUE = 200;

  /** What may be the matter, and whether the row can still be taken. */
  public enum Code {
    /** No name. */
    NAME_MISSING(true),
    /** A line of sums or notes, not a company. */
    NOT_A_ROW(true),
    /** More cells than headings. */
    ROW_TOO_LONG(true),
    /** Fewer cells than headings. */
    ROW_TOO_SHORT(false),
    /** Characters that turn the writing direction around. */
    DIRECTION_CONTROLS(true),
    /** Control characters were taken out. */
    CONTROLS_REMOVED(false),
    /** An error of a spreadsheet stands where a value should be. */
    SPREADSHEET_ERROR(false),
    /** A cell of a workbook shows an error. */
    CELL_ERROR(true),
    /** The value saved with a formula was taken. */
    FORMULA_VALUE(false),
    /** A formula without a saved value. */
    FORMULA_WITHOUT_VALUE(false),
    /** Merged with other cells, the first of which has the value. */
    MERGED_CELL(false),
    /** The name of the row is struck through, which is taken: the headings of all such cells. */
    ROW_STRUCK(false),
    /** Struck through, and taken. */
    CELL_STRUCK(false),
    /** Of a text some is struck through, and left out: what was taken. */
    PART_STRUCK(false),
    /** A ditto mark, or a word for it: the value of the row above was taken. */
    DITTO(false),
    /** A ditto mark, or a word for it, with nothing above: an empty cell. */
    DITTO_OF_NOTHING(false),
    /** No name but the English one, which was taken. */
    NAME_ENGLISH_ONLY(false),
    /** A name of several lines, of which the first was taken: the others. */
    NAME_OF_SEVERAL_LINES(false),
    /** A character of the name was lost before, or is one that only its owner can see. */
    NAME_CHARACTER_LOST(false),
    /** A note beside the name, which is left out of it. */
    NAME_NOTE_LEFT_OUT(false),
    /** A name it had before, which is kept as such: the name that counts. */
    NAME_FORMER(false),
    /** The name is that of an office, taken as a company of its own: the company. */
    OFFICE_IN_NAME(false),
    /** An office of the company of the row above, and no company. */
    OFFICE_OF_ABOVE(true),
    /** Somebody, and perhaps no company. */
    COMPANY_IS_PERSON(false),
    /** Several in a cell for one, of which the first was taken: the first. */
    SEVERAL_IN_CELL(false),
    /** Two columns hold the same and say otherwise: the column that was taken, and what it says. */
    COLUMN_NOT_TAKEN(false),
    /** The list says that the company is dissolved, suspended or has left. */
    COMPANY_INACTIVE(false),
    /** The list says that a plant is closed or stands still. */
    PLANT_INACTIVE(false),
    /** The row says what was before; another row says what is. */
    HISTORIC_ROW(true),
    /** Longer than can be kept. */
    TEXT_TOO_LONG(true),
    /** Which side of the bridge the company belongs to is not said. */
    COUNTRY_UNKNOWN(true),
    /** Of a third country, and neither number nor place say which side it belongs to. */
    COUNTRY_OF_NEITHER(true),
    /** A country that is in no list. */
    COUNTRY_NOT_UNDERSTOOD(false),
    /** Registered abroad; taken to the side whose list it is in. */
    REGISTERED_ABROAD(false),
    /** Registered abroad, and neither address nor name says in which country. */
    REGISTERED_WHERE(true),
    /** The check digit does not fit: kept as written, not used to recognise the company. */
    NUMBER_CHECK_FAILED(false),
    /** The number of digits is wrong: kept as written. */
    NUMBER_WRONG_LENGTH(false),
    /** Not a number: kept as written. */
    NUMBER_NOT_UNDERSTOOD(false),
    /** Words where a number should be: left out. */
    NUMBER_IS_WORDS(false),
    /** The number of a person's identity card: left out. */
    NUMBER_OF_PERSON(false),
    /** Digits were lost in a spreadsheet. */
    NUMBER_DIGITS_LOST(false),
    /** Zeros that stand for no number. */
    NUMBER_PLACEHOLDER(false),
    /** Mended on the way in: what was understood. */
    NUMBER_MENDED(false),
    /** A year of two digits, or day and month in unclear order. */
    DATE_AMBIGUOUS(true),
    /** In no calendar. */
    DATE_IMPOSSIBLE(true),
    /** Not a date. */
    DATE_NOT_UNDERSTOOD(false),
    /** A spreadsheet's day count: the date understood. */
    DATE_FROM_SPREADSHEET(false),
    /** A founding that is still to come. */
    DATE_IN_FUTURE(false),
    /** A month that does not exist, of a year that counts: the date understood. */
    DATE_MONTH_LOST(false),
    /** Not an amount. */
    AMOUNT_NOT_UNDERSTOOD(false),
    /** Heading and cell both name a unit, and the amount can be read in two ways: left out. */
    AMOUNT_AMBIGUOUS(false),
    /** The unit was multiplied out: the amount understood. */
    AMOUNT_UNIT_APPLIED(false),
    /** So small that a unit such as 万円 seems to be missing. */
    AMOUNT_LOOKS_SMALL(false),
    /** A field that becomes a thousand, ten thousand or a million times what is known, or less. */
    AMOUNT_CHANGES_SCALE(false),
    /** Not a number of people. */
    COUNT_NOT_UNDERSTOOD(false),
    /** A range, or more or fewer than: left out. */
    COUNT_IS_RANGE(false),
    /** Zero, where it stands for what is not known: left out. */
    ZERO_LEFT_OUT(false),
    /** Nobody works there, or it is not known: kept. */
    ZERO_KEPT(false),
    /** The numbers of several columns were added up: the sum. */
    COUNT_ADDED_UP(false),
    /** An industry that is in none of the classifications. */
    SECTOR_NOT_UNDERSTOOD(false),
    /** A code of which the list does not say whose it is: the classification taken. */
    SECTOR_SCHEME_TAKEN(false),
    /** The address fits several regions: their codes. */
    REGION_AMBIGUOUS(false),
    /** The address lies in another region than the row names, whose word counts: the address’s. */
    REGION_CONTRADICTED(false),
    /** The address names no known region. */
    REGION_NOT_UNDERSTOOD(false),
    /** An office that is not there yet, or no more: left out. */
    OFFICE_NOT_THERE(false),
    /** The only thing a row speaks of is an office that is not there. */
    OFFICE_ENDED(true),
    /** What a company does at a place is not known: taken as something else. */
    OFFICE_KIND_OTHER(false),
    /** A certificate that is not in the directory. */
    CERTIFICATE_NOT_UNDERSTOOD(false),
    /** A language or a code that is not known. */
    CODE_NOT_UNDERSTOOD(false),
    /** A mark by which something holds in part or on request, which is left out: what it is. */
    MARK_IN_PART(false),
    /** A mark that the list explains as something else than yes or no: left out. */
    MARK_EXPLAINED(false),
    /** No mark, in a column of marks: left out. */
    MARK_NOT_UNDERSTOOD(false),
    /** Somebody decided that rows with this value are not taken. */
    VALUE_REFUSED(true),
    /** An address that is no public web address. */
    WEBSITE_REFUSED(true),
    /** Not a web address. */
    WEBSITE_NOT_UNDERSTOOD(false),
    /** A mail address that no mail can be sent to, or several at once. */
    MAIL_REFUSED(true),
    /** Invisible characters were taken out of a mail address: what was understood. */
    MAIL_MENDED(false),
    /** A mail address of an old form that some providers refuse. */
    MAIL_UNUSUAL(false),
    /** The list says that the person has left, or wishes for no mails: not taken. */
    PERSON_UNWILLING(true),
    /** The cell or a remark says that the person has left: not taken. */
    PERSON_GONE(true),
    /** Nobody’s name, but a department, a title or a word for somebody: not taken. */
    PERSON_NOBODY(true),
    /** As {@link #PERSON_GONE}, of the contact of a company, which is taken. */
    CONTACT_GONE(false),
    /** As {@link #PERSON_NOBODY}, of the contact of a company, which is taken. */
    CONTACT_NOBODY(false),
    /** A contact without a name. */
    CONTACT_WITHOUT_NAME(false),
    /** A telephone number of which a spreadsheet lost digits: left out. */
    PHONE_DIGITS_LOST(false),
    /** A telephone number that had lost the zero in front: what was understood. */
    PHONE_ZERO_RESTORED(false),
    /** Several telephone numbers, of which the first was taken: the first. */
    PHONE_OF_SEVERAL(false),
    /** A telephone number without the name of a contact. */
    PHONE_WITHOUT_NAME(false),
    /** The same company stands on another line too: the line. */
    TWICE_IN_FILE(false),
    /** The same company stands on an earlier line, which says otherwise: the line, name, fields. */
    TWICE_DIFFERENTLY(false),
    /** The same number stands on another line with another name: the line, the name. */
    NUMBER_SHARED(false),
    /** The list's own number stands on another line with another name: the line, the name. */
    KEY_SHARED(false),
    /** The number is that of a company known by another name, which it keeps: that name. */
    NAME_KEPT(false),
    /** The number is that of a company with quite another name: that name. */
    NUMBER_OF_ANOTHER(false),
    /** A person stated the field: field, what stays, who said so, on which day. */
    FIELD_KEPT(false),
    /** A company of nearly this name is known already: the names. */
    PROBABLE_DUPLICATE(false),
    /** The office keeps this company from being proposed to anybody: why. */
    UNWANTED(false),
    /** The same gap or offer came with an earlier list; changes are made on its own page. */
    POSTING_KNOWN(false),
    /** The same gap or offer stands on an earlier line of the file. */
    POSTING_REPEATED(true),
    /** The row names no company. */
    COMPANY_MISSING(true),
    /** The company of the row is not known: import the companies first. */
    COMPANY_UNKNOWN(true),
    /** Several companies have this name. */
    COMPANY_AMBIGUOUS(true),
    /** A company of the other side. */
    COMPANY_WRONG_SIDE(true),
    /** Several people of the company have this name: none has the mail address. */
    PERSON_AMBIGUOUS(true),
    /** The same person stands on an earlier line: the line, the name. */
    PERSON_TWICE(false),
    /** A company cannot belong to itself. */
    RELATION_TO_ITSELF(true),
    /** Which relation a row is about is not known, so that nothing of it is taken. */
    RELATION_NOT_UNDERSTOOD(true),
    /** An office of which no country is said. */
    OFFICE_COUNTRY_MISSING(true),
    /** An earlier line says otherwise: the line, what it says. */
    RELATION_CONTRADICTED(true),
    /** An earlier line says the same: the line. */
    RELATION_TWICE(false),
    /** The parent company is not on the platform: kept by its name. */
    PARENT_BY_NAME(false),
    /** A kind that is none of the known ones. */
    KIND_NOT_UNDERSTOOD(true),
    /** A language that is none of the three. */
    LANGUAGE_NOT_UNDERSTOOD(true),
    /** No language is said, and the characters of the text leave a doubt: the one taken. */
    LANGUAGE_GUESSED(false),
    /** An indispensable text is missing. */
    TEXT_MISSING(true),
    /** Always anonymous, whatever the row says. */
    ALWAYS_ANONYMOUS(false);

    private final boolean refusesRow;

    Code(boolean refusesRow) {
      this.refusesRow = refusesRow;
    }

    /** Whether the row cannot be imported as it stands. */
    public boolean refusesRow() {
      return refusesRow;
    }

    /** The name used in addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The problem of such a name. */
    public static Optional<Code> ofCode(String code) {
      return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Message key of the reason and the way out. */
    public String messageKey() {
      return "listimport.problem." + code();
    }
  }

  public Problem {
    value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    arguments = List.copyOf(arguments);
  }

  /** Whether the row cannot be imported as it stands. */
  public boolean refusesRow() {
    return code.refusesRow();
  }
}
