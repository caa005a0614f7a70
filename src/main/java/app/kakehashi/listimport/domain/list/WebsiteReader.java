package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads web addresses: public hosts only, stored and shown, never fetched. */
final class WebsiteReader {

  private static final int LONGEST = 300;
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
  private static final Pattern END = Pattern.compile("[\\s;,]");
  private static final Pattern PORT_BEHIND = Pattern.compile(":\\d+$");
  private static final Pattern PORT = Pattern.compile("^[^/:]+:\\d+(/.*)?$");
  private static final Pattern PUBLIC_HOST =
      Pattern.compile(
          "([\\p{L}\\p{N}]([\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]{1,62}");
  private static final Set<String> INTERNAL =
      Set.of(
          "local", "localhost", "internal", "lan", "home", "test", "invalid", "example", "onion");

  private WebsiteReader() {}

  static @Nullable String read(RowCells cells) {
    String text = END.split(LooseText.plain(cells.text(ListField.WEBSITE)), 2)[0];
    if (text.isEmpty()) {
      return null;
    }
    boolean hasScheme = SCHEME.matcher(text).lookingAt() && !PORT.matcher(text).matches();
    String lower = text.toLowerCase(Locale.ROOT);
    if (hasScheme && !lower.startsWith("http://") && !lower.startsWith("https://")) {
      String mended = lower.replaceFirst("^(https?)[:;]?/+", "$1://");
      if (mended.equals(lower)) {
        cells.add(Code.WEBSITE_REFUSED, ListField.WEBSITE, text);
        return null;
      }
      text = mended;
    }
    String address = hasScheme ? text : "http://" + text;
    String host = host(address);
    if (host != null && host.contains("@")) {
      cells.add(Code.WEBSITE_REFUSED, ListField.WEBSITE, text);
      return null;
    }
    if (host == null || address.length() > LONGEST) {
      cells.add(Code.WEBSITE_NOT_UNDERSTOOD, ListField.WEBSITE, text);
      return null;
    }
    if (!PUBLIC_HOST.matcher(host).matches()
        || INTERNAL.contains(host.substring(host.lastIndexOf('.') + 1))) {
      cells.add(
          hasScheme || host.contains("localhost")
              ? Code.WEBSITE_REFUSED
              : Code.WEBSITE_NOT_UNDERSTOOD,
          ListField.WEBSITE,
          text);
      return null;
    }
    return address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT)
        + address.substring(address.indexOf(':'));
  }

  /** The host of an address, with whoever is to sign in there; null where there is none. */
  private static @Nullable String host(String address) {
    try {
      URI uri = new URI(address);
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      String authority = plain ? uri.getHost() : uri.getRawAuthority();
      return authority == null
          ? null
          : PORT_BEHIND.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
