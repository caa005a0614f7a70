package app.kakehashi.company.service;

import app.kakehashi.company.domain.DuplicateFinder;
import app.kakehashi.company.domain.DuplicateFinder.Found;
import app.kakehashi.company.domain.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds stored companies that may be the same as others, with two statements a thousand. */
@Component
class DuplicateSearch {
  /** For each key some of those who have it. */
  static final String HOLDERS =
      """
      select k.key, h.company_id from unnest(cast(:keys as bigint[])) k (key)
      cross join lateral (
        select m.company_id from company_match_key m where m.key = k.key limit :most) h
      """;

  private static final int CHUNK = 1000;

  private final JdbcClient jdbc;
  private final MatchSubjects subjects;
  private final DuplicateFinder finder = new DuplicateFinder(new Stored());

  DuplicateSearch(JdbcClient jdbc, MatchSubjects subjects) {
    this.jdbc = jdbc;
    this.subjects = subjects;
  }

  /** For each subject the stored companies that probably are the same, the likeliest first. */
  List<List<Found>> find(List<Subject> all) {
    return find(all, _ -> true);
  }

  /** As above, by those keys of which {@code held} says that a stored company may have them. */
  List<List<Found>> find(List<Subject> all, LongPredicate held) {
    List<List<Found>> found = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += CHUNK) {
      found.addAll(finder.find(all.subList(from, Math.min(all.size(), from + CHUNK)), held));
    }
    return found;
  }

  private final class Stored implements DuplicateFinder.Store {
    @Override
    public Map<Long, List<Long>> holders(long[] keys) {
      Map<Long, List<Long>> holders = new HashMap<>();
      jdbc.sql(HOLDERS)
          .param("keys", keys)
          .param("most", DuplicateFinder.LARGEST_BLOCK + 1)
          .query(
              row -> {
                holders.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getLong(2));
              });
      return holders;
    }

    @Override
    public List<Subject> records(Collection<Long> ids) {
      return subjects.stored(ids);
    }
  }
}
