package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate, mark or registration that firms hold and gaps ask for.
 *
 * @param family what it belongs to: 'ISO', 'IEC', 'JP law' and the like
 * @param implied code of a certificate that whoever holds this one meets as well (IATF 16949 → ISO
 *     9001); null where there is none
 */
public record Certificate(
    String code,
    LocalizedText name,
    List<String> aliases,
    Kind kind,
    String family,
    @Nullable String implied) {

  public Certificate {
    aliases = List.copyOf(aliases);
  }

  /** What the certificate is about. */
  public enum Kind {
    QUALITY("quality"),
    ENVIRONMENT("environment"),
    SECURITY("security"),
    INDUSTRY("industry"),
    GREEN("green"),
    SAFETY("safety"),
    FOOD("food"),
    MEDICAL("medical"),
    AUTOMOTIVE("automotive"),
    RAIL("rail"),
    AEROSPACE("aerospace");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Kind ofCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Unknown kind of certificate: " + code);
    }
  }
}
