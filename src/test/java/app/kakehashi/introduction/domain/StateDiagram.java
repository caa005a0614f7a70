package app.kakehashi.introduction.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code docs/introduction-states.md} from {@link Move}. */
final class StateDiagram {
  private StateDiagram() {}

  /** The whole file. */
  static String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # How an introduction moves

        Made from `app.kakehashi.introduction.domain.Move`; do not edit. After a change of the table write it again:

        ```
        mvn test -Dtest=StateDiagramTest -Dintroduction.states.write=true
        ```

        The office reads the same table in its own language at `/desk/states`.

        ## Cases

        """);
    text.append("```mermaid\nstateDiagram-v2\n  state \"where it stood\" as BEFORE\n");
    cases().forEach((arrow, moves) -> text.append(line(arrow, moves)));
    text.append(
        "```\n\n## Legs\n\nOne for each company of a case.\n\n```mermaid\nstateDiagram-v2\n");
    text.append("  [*] --> WAITING\n");
    legs().forEach((arrow, moves) -> text.append(line(arrow, moves)));
    text.append("```\n\n## Moves\n\n");
    text.append("| move | from | to | leg | who | must hold | sets off |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Move move : Move.values()) {
      text.append(
          "| %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  code(move),
                  isAnyOpen(move) ? "any open" : codes(move.from()),
                  to(move),
                  leg(move),
                  codes(move.parties()),
                  codes(move.guards()),
                  codes(new TreeSet<>(move.effects()))));
    }
    return text.toString();
  }

  private static String line(String arrow, List<String> moves) {
    return "  " + arrow + " : " + String.join(", ", moves) + "\n";
  }

  private static Map<String, List<String>> cases() {
    Map<String, List<String>> arrows = new TreeMap<>();
    for (Move move : Move.values()) {
      CaseState to = move.to();
      if (to == null) {
        if (move.leadsBack()) {
          move.from().forEach(from -> add(arrows, from + " --> BEFORE", code(move)));
        }
        continue;
      }
      if (move.begins()) {
        add(arrows, "[*] --> " + to, code(move));
      }
      move.from().forEach(from -> add(arrows, from + " --> " + to, code(move)));
    }
    return arrows;
  }

  private static Map<String, List<String>> legs() {
    Map<String, List<String>> arrows = new TreeMap<>();
    for (Move move : Move.values()) {
      LegState to = move.legTo();
      if (to != null) {
        move.legFrom().forEach(from -> add(arrows, from + " --> " + to, code(move)));
      }
    }
    return arrows;
  }

  private static void add(Map<String, List<String>> arrows, String arrow, String move) {
    arrows.merge(
        arrow,
        List.of(move),
        (one, more) ->
            java.util.stream.Stream.concat(one.stream(), more.stream()).sorted().toList());
  }

  private static boolean isAnyOpen(Move move) {
    return move.from().size()
        == Arrays.stream(CaseState.values()).filter(CaseState::isOpen).count();
  }

  private static String to(Move move) {
    CaseState to = move.to();
    if (to != null) {
      return code(to);
    }
    return move.leadsBack() ? "where it stood" : "–";
  }

  private static String leg(Move move) {
    if (move.legFrom().isEmpty()) {
      return "";
    }
    LegState to = move.legTo();
    return codes(move.legFrom()) + " → " + (to == null ? "same" : code(to));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> String codes(Collection<E> values) {
    return new TreeSet<>(values).stream().map(StateDiagram::code).collect(Collectors.joining(", "));
  }
}
