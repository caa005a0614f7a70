package app.kakehashi.company.service;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ProbableDuplicate;
import app.kakehashi.company.domain.DuplicateFinder.Found;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.Subject;
import app.kakehashi.shared.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which company a draft speaks of: where that is known for certain, by its checked number,
 * else by its folded name where exactly one company of that side has it or, if none has, once had
 * it, and neither number, legal form nor region contradicts. The region of a plant does not
 * contradict a Taiwanese company limited, whose name is unique in the country.
 */
@Component
class CompanyMatcher {
  private final JdbcClient jdbc;
  private final NameTokens tokens;
  private final MatchSubjects subjects;
  private final DuplicateSearch duplicates;

  CompanyMatcher(
      JdbcClient jdbc, NameTokens tokens, MatchSubjects subjects, DuplicateSearch duplicates) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.subjects = subjects;
    this.duplicates = duplicates;
  }

  /**
   * A company that drafts may speak of: stored, or new in this very intake. It learns number and
   * region from the drafts matched to it, so that the same list finds the same companies once it is
   * stored.
   */
  static final class Known {
    private final @Nullable CompanySummary stored;
    private final Affiliation affiliation;
    private final String nameKey;
    private @Nullable String numberKey;
    private @Nullable String region;
    private boolean regionFromSite;
    private boolean regionLearnt;
    private boolean companyAct;
    private Set<String> legalForms = Set.of();

    private Known(
        @Nullable CompanySummary stored,
        Affiliation affiliation,
        String nameKey,
        @Nullable String numberKey) {
      this.stored = stored;
      this.affiliation = affiliation;
      this.nameKey = nameKey;
      this.numberKey = numberKey;
    }

    /** The stored company; null for one that is new in this intake. */
    @Nullable CompanySummary stored() {
      return stored;
    }

    /** A list that still has the old form speaks of it too. */
    private void wasCalled(Set<String> forms) {
      if (!legalForms.isEmpty() && !forms.isEmpty()) {
        Set<String> all = new LinkedHashSet<>(legalForms);
        all.addAll(forms);
        legalForms = all;
      }
    }

    private void learn(CompanyDraft draft, Set<String> forms, @Nullable String number) {
      numberKey = numberKey == null ? number : numberKey;
      legalForms = legalForms.isEmpty() ? forms : legalForms;
      companyAct = companyAct || isCompanyAct(draft.legalForm());
      boolean better = draft.region() != null || region == null;
      if (!regionLearnt && better && draft.anyRegion() != null) {
        region = draft.anyRegion();
        regionFromSite = draft.region() == null;
        regionLearnt = !regionFromSite;
      }
    }

    private boolean agrees(CompanyDraft draft, Set<String> forms) {
      if (!forms.isEmpty() && !legalForms.isEmpty() && Collections.disjoint(forms, legalForms)) {
        return false;
      }
      String other = draft.anyRegion();
      boolean plants = regionFromSite || draft.scope() == CompanyDraft.Scope.PLANTS;
      boolean anywhere = plants && companyAct && isCompanyAct(draft.legalForm());
      return anywhere || region == null || other == null || region.equals(other);
    }

    private boolean isAs(CompanyDraft draft, @Nullable String number) {
      return Objects.equals(region, draft.anyRegion()) && Objects.equals(numberKey, number);
    }

    /** 股份有限公司, 有限公司 and the two old forms; not 企業社 and the like, unique in a county only. */
    private static boolean isCompanyAct(@Nullable String legalForm) {
      return legalForm != null && legalForm.endsWith("公司");
    }
  }

  /** Names of a company that are looked for, and the legal forms in them. */
  private record Former(Set<String> keys, Set<String> legalForms) {
    static final Former NONE = new Former(Set.of(), Set.of());
  }

  /**
   * Matches drafts with a constant number of statements a thousand; answers in their order.
   *
   * @param certain of which companies drafts speak, by their keys
   */
  List<Known> match(List<CompanyDraft> drafts, Map<String, CompanyId> certain) {
    Map<String, Known> byNumber = new HashMap<>();
    Map<String, List<Known>> byName = new HashMap<>();
    Set<String> numbers = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (CompanyDraft draft : drafts) {
      String number = CompanyIdentities.ofNumber(draft.identifier());
      if (number != null) {
        numbers.add(number);
      }
      names.add(tokens.key(draft.officialName()));
    }
    Map<Long, Former> former = formerNames(names);
    Map<String, List<Known>> byFormerName = new HashMap<>();
    Map<Long, Known> byId = new HashMap<>();
    Set<Long> ids = new HashSet<>(former.keySet());
    certain.values().forEach(id -> ids.add(id.value()));
    for (Known known : stored(numbers, names, ids)) {
      add(known, byNumber, byName);
      long id = Objects.requireNonNull(known.stored()).id().value();
      byId.put(id, known);
      Former given = former.getOrDefault(id, Former.NONE);
      known.wasCalled(given.legalForms());
      for (String name : given.keys()) {
        byFormerName.computeIfAbsent(name, _ -> new ArrayList<>()).add(known);
      }
    }
    IdentityHashMap<CompanyDraft, Known> sure = new IdentityHashMap<>();
    for (CompanyDraft draft : drafts) {
      CompanyId id = certain.get(draft.key());
      Known known = id == null ? null : byId.get(id.value());
      if (known != null && !contradicts(draft, known, byNumber, former)) {
        sure.put(draft, known);
      }
    }
    IdentityHashMap<CompanyDraft, Known> matches = new IdentityHashMap<>();
    drafts.stream()
        .sorted(Comparator.comparingInt(draft -> sure.containsKey(draft) ? -1 : vagueness(draft)))
        .forEach(
            draft ->
                matches.put(draft, match(draft, sure.get(draft), byNumber, byName, byFormerName)));
    return drafts.stream().map(draft -> Objects.requireNonNull(matches.get(draft))).toList();
  }

  /**
   * Other stored companies that may be the same as drafts, the likeliest first.
   *
   * @param matched of which companies the drafts speak
   * @param held says of a match key whether a company may have it
   */
  List<List<ProbableDuplicate>> duplicates(
      List<CompanyDraft> drafts, List<Known> matched, LongPredicate held) {
    List<Subject> asked = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      CompanySummary stored = matched.get(i).stored();
      asked.add(subjects.of(drafts.get(i), stored == null ? 0 : stored.id().value()));
    }
    List<List<Found>> found =
        duplicates.find(asked, held).stream()
            .map(all -> all.stream().limit(CompanyIntake.MOST_DUPLICATES).toList())
            .toList();
    Map<Long, CompanySummary> summaries =
        summaries(found.stream().flatMap(List::stream).map(Found::id).distinct().toList());
    return found.stream()
        .map(
            all ->
                all.stream()
                    .map(
                        one ->
                            new ProbableDuplicate(
                                Objects.requireNonNull(summaries.get(one.id())), one.likeness()))
                    .toList())
        .toList();
  }

  private Map<Long, CompanySummary> summaries(List<Long> ids) {
    Map<Long, CompanySummary> summaries = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(CompanyDirectory.SUMMARY + " where c.id = any(:ids)")
          .param("ids", ids.toArray(Long[]::new))
          .query(CompanyDirectory::summary)
          .list()
          .forEach(company -> summaries.put(company.id().value(), company));
    }
    return summaries;
  }

  /**
   * What says more is matched first, so that a bare name meets every company of that name: whether
   * it stood further up in the list or is already stored makes no difference.
   */
  private static int vagueness(CompanyDraft draft) {
    return CompanyIdentities.ofNumber(draft.identifier()) != null
        ? 0
        : draft.anyRegion() != null ? 1 : 2;
  }

  /**
   * Whether a draft cannot be the company its list once gave the same number of its own: the
   * official number is another's, or number and name are both others.
   */
  private boolean contradicts(
      CompanyDraft draft, Known known, Map<String, Known> byNumber, Map<Long, Former> former) {
    String number = CompanyIdentities.ofNumber(draft.identifier());
    if (known.affiliation != draft.affiliation()) {
      return true;
    }
    if (number == null || number.equals(known.numberKey)) {
      return false;
    }
    if (byNumber.containsKey(number)) {
      return true;
    }
    String name = tokens.key(draft.officialName());
    long id = Objects.requireNonNull(known.stored).id().value();
    return known.numberKey != null
        && !name.equals(known.nameKey)
        && !former.getOrDefault(id, Former.NONE).keys().contains(name);
  }

  private Known match(
      CompanyDraft draft,
      @Nullable Known sure,
      Map<String, Known> byNumber,
      Map<String, List<Known>> byName,
      Map<String, List<Known>> byFormerName) {
    String number = CompanyIdentities.ofNumber(draft.identifier());
    String name = tokens.key(draft.officialName());
    Set<String> forms = tokens.legalForms(draft.officialName(), draft.legalForm());
    Known same = sure != null || number == null ? sure : byNumber.get(number);
    List<Known> namesakes = ofSide(draft, byName.getOrDefault(name, List.of()));
    if (namesakes.isEmpty()) {
      namesakes = ofSide(draft, byFormerName.getOrDefault(name, List.of()));
    }
    if (same == null) {
      same = byName(namesakes, draft, forms, number);
    }
    boolean isNew = same == null;
    Known known = same == null ? new Known(null, draft.affiliation(), name, number) : same;
    known.learn(draft, forms, number);
    if (isNew) {
      add(known, byNumber, byName);
    } else if (number != null) {
      byNumber.putIfAbsent(number, known);
    }
    return known;
  }

  private static List<Known> ofSide(CompanyDraft draft, List<Known> namesakes) {
    return namesakes.stream().filter(known -> known.affiliation == draft.affiliation()).toList();
  }

  /**
   * Of several that cannot be told apart the oldest, else the only one that does not contradict.
   */
  private static @Nullable Known byName(
      List<Known> namesakes, CompanyDraft draft, Set<String> forms, @Nullable String number) {
    List<Known> possible =
        namesakes.stream()
            .filter(known -> number == null || known.numberKey == null)
            .filter(known -> known.agrees(draft, forms))
            .toList();
    return possible.size() == 1
        ? possible.getFirst()
        : possible.stream().filter(known -> known.isAs(draft, number)).findFirst().orElse(null);
  }

  private static void add(
      Known known, Map<String, Known> byNumber, Map<String, List<Known>> byName) {
    if (known.numberKey != null) {
      byNumber.put(known.numberKey, known);
    }
    byName.computeIfAbsent(known.nameKey, _ -> new ArrayList<>()).add(known);
  }

  /**
   * Those of these names that companies have given up, or under which they were kept twice, by
   * company. What a member says of names is left out: a list must not add to a company what its
   * member only claims to have been called.
   */
  private Map<Long, Former> formerNames(Set<String> names) {
    Map<Long, Former> former = new HashMap<>();
    jdbc.sql(
            """
            select n.company_id, n.text from company_name n where n.kind = 'former'
              and not exists (select from company_field_source s
                where s.company_id = n.company_id and s.field = 'names' and s.kind = 'member')
            union all
            select r.company_id, m.gone_name from company_merge m join company_redirect r on r.gone_id = m.gone_id
            where m.undone_at is null
            """)
        .query(
            row -> {
              String key = tokens.key(row.getString("text"));
              if (names.contains(key)) {
                Former given =
                    former.computeIfAbsent(
                        row.getLong("company_id"),
                        _ -> new Former(new LinkedHashSet<>(), new LinkedHashSet<>()));
                given.keys().add(key);
                given.legalForms().addAll(tokens.legalForms(row.getString("text"), null));
              }
            });
    return former;
  }

  private List<Known> stored(Set<String> numbers, Set<String> names, Set<Long> ids) {
    return jdbc.sql(
            CompanyDirectory.SUMMARY.replace(
                    "c.listed_publicly,",
                    "c.listed_publicly, c.name_key, c.identifier_scheme, c.identifier_value,"
                        + " c.identifier_check, c.region_from_site, c.legal_form,")
                + """
                where c.id in (
                  select n.id from unnest(cast(:names as text[])) k (name_key) join company n on n.name_key = k.name_key
                  union select unnest(cast(:ids as bigint[]))
                  union select v.id from unnest(cast(:values as text[])) k (value)
                    join company v on v.identifier_check = 'valid' and v.identifier_value = k.value)
                order by c.id
                """)
        .param("names", names.toArray(String[]::new))
        .param("ids", ids.toArray(Long[]::new))
        .param(
            "values",
            numbers.stream().map(key -> key.substring(key.indexOf(':') + 1)).toArray(String[]::new))
        .query(this::known)
        .list();
  }

  private Known known(ResultSet row, int number) throws SQLException {
    CompanySummary summary = CompanyDirectory.summary(row, number);
    boolean key = row.getString("identifier_check").equals("valid");
    Known known =
        new Known(
            summary,
            summary.affiliation(),
            row.getString("name_key"),
            key
                ? row.getString("identifier_scheme") + ":" + row.getString("identifier_value")
                : null);
    known.region = summary.region();
    known.regionFromSite = row.getBoolean("region_from_site");
    known.legalForms = tokens.legalForms(summary.name(), row.getString("legal_form"));
    known.companyAct = Known.isCompanyAct(row.getString("legal_form"));
    return known;
  }
}
