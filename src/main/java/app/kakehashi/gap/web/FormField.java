package app.kakehashi.gap.web;

import app.kakehashi.shared.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a gap's form.
 *
 * @param path name of the control
 * @param widget which fragment draws it
 * @param label message key
 * @param hint message key or null
 * @param fact key of the line that shows the fact, under which a reviewer's reason is kept
 */
record FormField(
    String path,
    Widget widget,
    String label,
    @Nullable String hint,
    boolean required,
    List<Choice> options,
    String fact) {

  /** How a field is drawn. */
  enum Widget {
    TEXT,
    SHORT,
    DATE,
    AREA,
    SELECT,
    RADIOS,
    CHECKS,
    TICK
  }

  FormField {
    options = List.copyOf(options);
  }

  FormField withHint(String key) {
    return new FormField(path, widget, label, key, required, options, fact);
  }

  FormField needed() {
    return new FormField(path, widget, label, hint, true, options, fact);
  }

  FormField about(String line) {
    return new FormField(path, widget, label, hint, required, options, line);
  }

  static FormField of(String path, Widget widget) {
    return new FormField(path, widget, "gap.field." + path, null, false, List.of(), path);
  }

  static FormField of(String path, Widget widget, List<Choice> options) {
    return new FormField(path, widget, "gap.field." + path, null, false, options, path);
  }
}
