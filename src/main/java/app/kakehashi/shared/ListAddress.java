package app.kakehashi.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the address of a list together with its filters, whatever somebody typed into them. */
public final class ListAddress {
  private final StringBuilder address;
  private char separator = '?';

  public ListAddress(String path) {
    address = new StringBuilder(path);
  }

  /** Adds a filter; one that says nothing is left out. */
  public ListAddress with(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      address.append(separator).append(name).append('=').append(encoded(value));
      separator = '&';
    }
    return this;
  }

  /** Adds the number of a page. */
  public ListAddress page(int number) {
    return with("page", Integer.toString(number));
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
