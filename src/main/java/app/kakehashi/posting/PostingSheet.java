package app.kakehashi.posting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A posting as read: the same lines on its page, on the check-answers page, in the review and in
 * the confirmation mail's page, so that what is checked is what is shown.
 */
public record PostingSheet(List<Section> sections) {
  /** Key of the section that tells whose posting it is; it is no content and never compared. */
  public static final String WHO = "who";

  public PostingSheet {
    sections = List.copyOf(sections);
  }

  /**
   * A group of lines.
   *
   * @param key name of the section in addresses such as {@code /gaps/{id}/edit/{key}}
   * @param heading message key
   */
  public record Section(String key, String heading, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One fact.
   *
   * @param field key of the field, also in return reasons
   * @param label message key
   * @param values what was stated; empty when nothing was
   */
  public record Line(String field, String label, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * One value.
   *
   * @param text in the reader's language, or as the user typed it
   * @param language of what a user typed; null for our own words
   */
  public record Value(String text, @Nullable String language) {
    public static Value own(String text) {
      return new Value(text, null);
    }
  }

  /** Each stated field with its text, to be compared with the next version. */
  public Map<String, String> snapshot() {
    Map<String, String> texts = new TreeMap<>();
    for (Section section : sections) {
      if (section.key().equals(WHO)) {
        continue;
      }
      for (Line line : section.lines()) {
        if (!line.values().isEmpty()) {
          texts.put(
              line.field(), String.join("\n", line.values().stream().map(Value::text).toList()));
        }
      }
    }
    return texts;
  }
}
