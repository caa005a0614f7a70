package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.text.LooseText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which lists say that a company, a plant or an office is no more; they stand in
 * {@code db/reference/import-states.tsv}.
 */
final class ListStates {

  static final ListStates WORDS = load();

  private static final String TABLE = "import-states.tsv";

  /** What makes the opposite of a word: 未解散, 退会なし. */
  private static final String DENIED_BEFORE = "(?<![未無非不沒没])";

  private static final String DENIED_BEHIND =
      "(?!(?:は|の|を|して|する)?(?:予定|紀錄|記録)?(?:なし|無し|無$|ない|いない|せず|解除))";

  private final Map<String, Pattern> words = new HashMap<>();

  private ListStates() {}

  private static ListStates load() {
    ListStates states = new ListStates();
    ListTable.rows(TABLE).forEach(states::add);
    return states;
  }

  private void add(String[] cells) {
    boolean exception = cells[0].endsWith("_not");
    String any =
        Arrays.stream(cells)
            .skip(1)
            .flatMap(cell -> Stream.of(cell.split(";")))
            .filter(word -> !word.isBlank())
            .map(word -> pattern(word, exception))
            .collect(Collectors.joining("|"));
    words.put(cells[0], Pattern.compile(any));
  }

  /** A word of Latin letters stands by itself; any other may be part of a longer one. */
  private static String pattern(String word, boolean exception) {
    String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
    if (word.chars().allMatch(c -> c < 0x250)) {
      return "(?<![a-z])" + quoted + "(?![a-z])";
    }
    return exception ? quoted : DENIED_BEFORE + quoted + DENIED_BEHIND;
  }

  /** A group of a pattern that matches any word of a state, in folded text. */
  String group(String state) {
    return "(?:" + Objects.requireNonNull(words.get(state), state).pattern() + ")";
  }

  /** Whether a heading names a state; what looks like one in a cell (停業日) is one there. */
  boolean names(String state, String heading) {
    return Objects.requireNonNull(words.get(state), state)
        .matcher(LooseText.plain(heading).toLowerCase(Locale.ROOT))
        .find();
  }

  /** Whether a text says a state, and does not deny it. */
  boolean says(String state, String text) {
    String plain = LooseText.plain(text).toLowerCase(Locale.ROOT);
    Pattern never = words.get(state + "_not");
    String left = never == null ? plain : never.matcher(plain).replaceAll(" ");
    return Objects.requireNonNull(words.get(state), state).matcher(left).find();
  }
}
