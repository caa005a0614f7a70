package app.kakehashi.listimport.domain.list;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a list are. */
public enum ListKind {
  /** Companies of either country. */
  COMPANIES("companies"),
  /** What Japanese companies lack. */
  GAPS("gaps"),
  /** What Taiwanese companies can do. */
  OFFERS("offers"),
  /** People of companies that are known. */
  CONTACTS("contacts"),
  /** To whom companies that are known belong, and where in the world they are. */
  RELATIONS("relations");

  private final String code;

  ListKind(String code) {
    this.code = code;
  }

  /** As stored and sent in forms. */
  public String code() {
    return code;
  }

  public static Optional<ListKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
