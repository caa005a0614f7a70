package app.kakehashi.platform.web;

import app.kakehashi.account.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of the main navigation.
 *
 * @param label message key
 * @param current whether the page belongs to this entry
 */
record Navigation(String path, String label, boolean current) {
  /** The entries for a viewer. */
  static List<Navigation> of(Viewer viewer, String currentPath) {
    List<String> paths = new ArrayList<>(List.of("/", "/gaps", "/offers", "/companies"));
    if (viewer.isOffice()) {
      paths.add(1, "/desk");
    }
    if (viewer.isOffice()) {
      paths.add("/admin/imports");
    }
    if (viewer.isAdmin()) {
      paths.addAll(List.of("/admin/accounts", "/admin/mails"));
    }
    return paths.stream()
        .map(path -> new Navigation(path, label(path), isBelow(currentPath, path)))
        .toList();
  }

  private static String label(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "platform.nav." + (name.isEmpty() ? "home" : name);
  }

  private static boolean isBelow(String current, String path) {
    return path.equals("/")
        ? current.equals("/")
        : current.equals(path) || current.startsWith(path + "/") || current.startsWith(path + "?");
  }
}
