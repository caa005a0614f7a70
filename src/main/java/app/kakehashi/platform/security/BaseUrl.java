package app.kakehashi.platform.security;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address of this installation as people type it. Requests for other hosts are refused, cookies
 * follow its scheme.
 */
@Component
class BaseUrl {
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final URI uri;

  BaseUrl(@Value("${kakehashi.base-url}") URI uri) {
    String scheme = String.valueOf(uri.getScheme());
    if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException(
          "kakehashi.base-url must be an address like https://match.example.org, not " + uri);
    }
    this.uri = uri;
  }

  boolean isSecure() {
    return uri.getScheme().equals("https");
  }

  /**
   * Whether a request may name this host. On one's own machine every local name is as good as the
   * other.
   */
  boolean accepts(String host) {
    return uri.getHost().equalsIgnoreCase(host)
        || (LOCAL.contains(uri.getHost()) && LOCAL.contains(host));
  }

  /**
   * A cookie's name; the prefix makes browsers refuse one that another host or plain http has set.
   */
  String cookieName(String name) {
    return isSecure() ? "__Host-" + name : name;
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
