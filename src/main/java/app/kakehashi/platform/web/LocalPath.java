package app.kakehashi.platform.web;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a page may send the browser: a path on this site and nowhere else. */
final class LocalPath {
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private LocalPath() {}

  /** The given path if it stays on this site, else the home page. */
  static String orHome(String path) {
    if (!LOCAL.matcher(path).matches()) {
      return "/";
    }
    try {
      return URI.create(path).isAbsolute() ? "/" : path;
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
