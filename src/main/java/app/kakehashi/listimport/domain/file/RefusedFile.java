package app.kakehashi.listimport.domain.file;

import java.util.List;
import java.util.Locale;

/** A file that is refused as a whole, with a reason a person can act on. */
public final class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a file is refused. */
  public enum Reason {
    /** There is not one byte in it. */
    EMPTY,
    /** Larger than the limit: limit in megabytes. */
    TOO_LARGE,
    /** A workbook of the old format, or one protected by a password. */
    OLD_WORKBOOK,
    /** A workbook of a format that is not read: binary, OpenDocument or Numbers. */
    OTHER_WORKBOOK,
    /** An office document that is no workbook. */
    NO_WORKBOOK,
    /** A workbook that is cut off or contradicts itself. */
    BROKEN_WORKBOOK,
    /** A workbook built as no spreadsheet program builds one. */
    UNSAFE_WORKBOOK,
    /** More parts in a workbook than the limit: limit. */
    TOO_MANY_PARTS,
    /** A workbook that unpacks to more than the limit: limit in megabytes. */
    UNPACKS_TOO_LARGE,
    /** A part of a workbook that is packed more tightly than the limit: limit. */
    PACKED_TOO_TIGHTLY,
    /** A workbook with macros. */
    MACROS,
    /** A workbook with ActiveX controls. */
    ACTIVE_CONTENT,
    /** A workbook that takes values from other workbooks. */
    EXTERNAL_LINKS,
    /** Reading the workbook takes more time or memory than it is given. */
    TOO_DEMANDING,
    /** No visible sheet, or none of the name chosen: the name or nothing. */
    NO_SHEET,
    /** A compressed archive. */
    ARCHIVE,
    /** A picture. */
    PICTURE,
    /** A PDF. */
    PDF,
    /** A web page, whatever its name ends in. */
    WEB_PAGE,
    /** No text: too many control bytes. */
    NO_TEXT,
    /** NUL characters, from this line on: line. */
    NUL,
    /** Bytes that are no characters in the encoding: line, encoding. */
    BAD_BYTES,
    /** Several encodings in one file: line, encoding. */
    MIXED_ENCODINGS,
    /** A quotation mark that is never closed: line where it opens. */
    UNCLOSED_QUOTE,
    /** Text after a closing quotation mark: line. */
    TEXT_AFTER_QUOTE,
    /** A cell longer than the limit: line, limit. */
    CELL_TOO_LONG,
    /** More columns than the limit: line, limit. */
    TOO_MANY_COLUMNS,
    /** More rows than the limit: limit. */
    TOO_MANY_ROWS,
    /** No row of headings was found. */
    NO_HEADINGS,
    /** Two columns have one heading: heading. */
    DUPLICATE_HEADING,
    /** Headings, but no row below them. */
    NO_ROWS,
    /** Somebody stopped the reading. */
    CANCELLED,
    /** Not the file is at fault but the platform. */
    FAULT;

    /** The message key of this reason. */
    public String messageKey() {
      return "listimport.refused." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Reason reason;

  @SuppressWarnings("serial") // arguments are strings and numbers
  private final List<Object> arguments;

  public RefusedFile(Reason reason, Object... arguments) {
    super(reason + " " + List.of(arguments));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  /** What the message of the reason needs, in its order. */
  public List<Object> arguments() {
    return arguments;
  }
}
