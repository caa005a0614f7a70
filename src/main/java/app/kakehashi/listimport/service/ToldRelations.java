package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.domain.list.RelationLine.Relations;
import app.kakehashi.shared.CompanyId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a list said of each company so far. One association refers a company, and it has
 * one parent and one group, so that of two rows that differ in one of them only the first can be
 * taken.
 */
final class ToldRelations {

  private record Told(int line, String text) {}

  private final Map<String, Told> parties = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();

  /** What is the matter with a row, given those before it. */
  Optional<Problem> add(int line, CompanyId company, Relations relations) {
    String of = company.value() + " ";
    Integer same = whole.putIfAbsent(of + relations, line);
    if (same != null) {
      return Optional.of(
          new Problem(Code.RELATION_TWICE, line, null, "", List.of(String.valueOf(same))));
    }
    return contradiction(line, of + "referring_body", relations.referringBody())
        .or(() -> contradiction(line, of + "parent", relations.parent()))
        .or(() -> contradiction(line, of + "group", relations.group()));
  }

  private Optional<Problem> contradiction(int line, String what, @Nullable String text) {
    Told earlier = text == null ? null : parties.putIfAbsent(what, new Told(line, text));
    return earlier == null || earlier.text().equals(text)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Code.RELATION_CONTRADICTED,
                line,
                null,
                text == null ? "" : text,
                List.of(String.valueOf(earlier.line()), earlier.text())));
  }
}
