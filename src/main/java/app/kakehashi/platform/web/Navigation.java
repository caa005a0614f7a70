package app.kakehashi.platform.web;

import app.kakehashi.account.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the main navigation.
 *
 * @param label message key
 * @param count for the label, where it has one
 * @param current whether the page belongs to this entry
 */
record Navigation(String path, String label, int count, boolean current) {
  private static final String INBOX = "/inbox";

  /** Lies below the desk and has an entry of its own: it is what the office opens most. */
  private static final String REVIEW = "/desk/review";

  /** The entries for a viewer, for whom so many notices wait. */
  static List<Navigation> of(Viewer viewer, int waiting, String currentPath) {
    List<String> paths = new ArrayList<>(List.of("/", INBOX, "/gaps", "/offers", "/companies"));
    if (viewer.isOffice()) {
      paths.addAll(2, List.of("/desk", REVIEW));
    } else {
      paths.add(2, "/introductions");
    }
    if (viewer.isOffice()) {
      paths.add("/admin/imports");
    }
    if (viewer.isAdmin()) {
      paths.addAll(List.of("/admin/accounts", "/admin/mails"));
    }
    return paths.stream()
        .map(
            path ->
                new Navigation(path, label(path, waiting), waiting, isCurrent(currentPath, path)))
        .toList();
  }

  private static String label(String path, int waiting) {
    if (path.equals(INBOX) && waiting > 0) {
      return "platform.nav.inbox_unread";
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "platform.nav." + (name.isEmpty() ? "home" : name);
  }

  private static boolean isCurrent(String current, String path) {
    return isBelow(current, path) && (path.equals(REVIEW) || !isBelow(current, REVIEW));
  }

  private static boolean isBelow(String current, String path) {
    return path.equals("/")
        ? current.equals("/")
        : current.equals(path) || current.startsWith(path + "/") || current.startsWith(path + "?");
  }
}
