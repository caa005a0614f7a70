package app.kakehashi.introduction.service;

import static app.kakehashi.company.Viewers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.PairVerdict;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Compared;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.DuplicateReview;
import app.kakehashi.company.service.MergeRefusedException;
import app.kakehashi.company.service.MergeRefusedException.Reason;
import app.kakehashi.gap.GapApp;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of one company that are made one, and what there is of them. */
@TestComponent
class MergedRecords {
  static final Likeness LIKELY = new Likeness(0.9, List.of(LikenessReason.SAME_NAME));

  /** What a merge and its undoing leave different: versions, and the history of both. */
  private static final Set<String> LEFT_ALONE =
      Set.of("audit_event", "company_match_key", "company_pair");

  /** No company of one test is found again in the next. */
  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  private final GapApp.World world;
  private final CompanyMerge merging;
  private final CompanyReader companies;
  private final Companies directory;
  private final DuplicateReview review;
  private final List<CompanyReference> references;
  private final JdbcClient jdbc;

  MergedRecords(
      GapApp.World world,
      CompanyMerge merging,
      CompanyReader companies,
      Companies directory,
      DuplicateReview review,
      ObjectProvider<CompanyReferences> features,
      JdbcClient jdbc) {
    this.world = world;
    this.merging = merging;
    this.companies = companies;
    this.directory = directory;
    this.review = review;
    this.references = features.orderedStream().flatMap(one -> one.references().stream()).toList();
    this.jdbc = jdbc;
  }

  CompanyId other(String name, String region) {
    int number = NUMBER.incrementAndGet();
    return world.company(
        Drafts.japanese(name + number)
            .region(region)
            .address("工業団地1-" + number)
            .website("https://www.example.jp")
            .build());
  }

  CompanyProfile profile(CompanyId id) {
    return companies.profile(world.publicId(id), admin());
  }

  long version(CompanyId company) {
    return profile(company).version();
  }

  void merge(CompanyId stays, CompanyId goes, Set<MergeField> taken) {
    merging.merge(of(profile(stays)), of(profile(goes)), taken, LIKELY, admin());
  }

  static Compared of(CompanyProfile profile) {
    return new Compared(profile.publicId(), profile.version());
  }

  String lastMerge() {
    return merging.page(admin(), 0, 1).getFirst().publicId();
  }

  static void refused(Reason reason, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            MergeRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  void block(CompanyId one, CompanyId other) {
    directory.block(one, other, "dispute", admin().actor());
  }

  /** Somebody says something of a pair. */
  void judged(CompanyId one, CompanyId other, PairVerdict verdict) {
    compared(one, other);
    review.judge(
        Objects.requireNonNull(pair("public_id", one, other)),
        verdict,
        verdict == PairVerdict.LATER ? review.today().plusDays(30) : null,
        admin());
  }

  /** A pair comes up, if it has not. */
  void compared(CompanyId one, CompanyId other) {
    jdbc.sql(
            """
            insert into company_pair (public_id, low_id, high_id, score, reasons, found_at)
            values (left(md5(random()::text), 22), least(:one, :other), greatest(:one, :other), 0.7, '{}', now())
            on conflict do nothing
            """)
        .param("one", one.value())
        .param("other", other.value())
        .update();
  }

  /** What was said of a pair; null for nothing. */
  @Nullable String verdict(CompanyId one, CompanyId other) {
    return pair("verdict", one, other);
  }

  private @Nullable String pair(String column, CompanyId one, CompanyId other) {
    return jdbc.sql(
            """
            select max(%s) from company_pair
            where low_id = least(:one, :other) and high_id = greatest(:one, :other)
            """
                .formatted(column))
        .param("one", one.value())
        .param("other", other.value())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** All pairs of both with what was said of them. */
  List<String> verdicts(CompanyId one, CompanyId other) {
    return jdbc.sql(
            """
            select cast(to_jsonb(p) - 'id' as text) from company_pair p
            where low_id in (:one, :other) or high_id in (:one, :other) order by low_id, high_id
            """)
        .param("one", one.value())
        .param("other", other.value())
        .query(String.class)
        .list();
  }

  void contact(
      CompanyId company, String email, @Nullable Integer consent, @Nullable Integer withdrawn) {
    jdbc.sql(
            """
            insert into contact (public_id, company_id, name, email, language, source_kind, notice_at, consent_at,
              consent_withdrawn_at, created_at, updated_at)
            values (left(md5(random()::text), 22), :company, '試作太郎', :email, 'ja', 'office',
              make_timestamptz(2026, 1, cast(:consent as int), 0, 0, 0, 'UTC'),
              make_timestamptz(2026, 1, cast(:consent as int), 0, 0, 0, 'UTC'),
              make_timestamptz(2026, 1, cast(:withdrawn as int), 0, 0, 0, 'UTC'), '2026-01-01Z', '2026-01-01Z')
            """)
        .param("company", company.value())
        .param("email", email)
        .param("consent", consent)
        .param("withdrawn", withdrawn)
        .update();
  }

  /** Days of consent and withdrawal. */
  String permissions(CompanyId company, String email) {
    return jdbc.sql(
            """
            select coalesce(to_char(consent_at at time zone 'UTC', 'FMDD'), '-') || ' '
              || coalesce(to_char(consent_withdrawn_at at time zone 'UTC', 'FMDD'), '-')
            from contact where company_id = :company and lower(email) = :email
            """)
        .param("company", company.value())
        .param("email", email)
        .query(String.class)
        .single();
  }

  int rows(String table, String column, CompanyId company) {
    return jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
        .param("id", company.value())
        .query(Integer.class)
        .single();
  }

  /** Every row that refers to one of both, and both records, but for versions. */
  String everything(CompanyId one, CompanyId other) {
    Map<String, String> tables = new TreeMap<>();
    tables.put("company.id", dump("company", "id", one, other));
    for (CompanyReference reference : references) {
      if (!LEFT_ALONE.contains(reference.table())) {
        tables.put(
            reference.table() + "." + reference.column(),
            dump(reference.table(), reference.column(), one, other));
      }
    }
    return tables.toString();
  }

  private String dump(String table, String column, CompanyId one, CompanyId other) {
    return jdbc.sql(
            """
            select coalesce(string_agg(cast(to_jsonb(t) - 'version' as text), ' ' order by cast(to_jsonb(t) - 'version' as text)), '')
            from %s t where %s in (:one, :other)
            """
                .formatted(table, column))
        .param("one", one.value())
        .param("other", other.value())
        .query(String.class)
        .single();
  }
}
