package app.kakehashi.company.service;

import app.kakehashi.shared.CompanyId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people whom both records have were told and agreed to: it is theirs, whichever of their two
 * contacts it was noted with. They were told, invited and agreed when the first of both says so; a
 * withdrawal of either holds, as asking once more costs less than telling once too often.
 */
@Component
class MergedPermissions {
  /** Whether both contacts of an address are called the same: some share theirs. */
  private static final String SAME_PERSON =
      "("
          + Stream.of("name", "kana", "latin")
              .map(name -> "%s = %s".formatted(plain("s." + name), plain("g." + name)))
              .collect(Collectors.joining(" or "))
          + ") is true";

  private final JdbcClient jdbc;

  MergedPermissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** SQL of a name without spaces, width and case. */
  private static String plain(String name) {
    return "nullif(regexp_replace(lower(normalize(%s, NFKC)), '\\s', '', 'g'), '')".formatted(name);
  }

  /** Puts them together at the contacts that stay, before the others go. */
  void unite(long merge, CompanyId stays, CompanyId goes) {
    jdbc.sql(
            """
            insert into company_merge_contact (merge_id, contact_id, gone_id, public_id, gone_public_id, before, after)
            select :merge, s.id, g.id, case when %1$s then s.public_id end, case when %1$s then g.public_id end,
              jsonb_build_object('notice_at', s.notice_at, 'consent_at', s.consent_at,
                'consent_withdrawn_at', s.consent_withdrawn_at, 'invited_at', s.invited_at),
              jsonb_build_object('notice_at', least(s.notice_at, g.notice_at), 'consent_at', least(s.consent_at, g.consent_at),
                'consent_withdrawn_at', greatest(s.consent_withdrawn_at, g.consent_withdrawn_at),
                'invited_at', least(s.invited_at, g.invited_at))
            from contact s join contact g on lower(g.email) = lower(s.email)
            where s.company_id = :stays and g.company_id = :goes
            """
                .formatted(SAME_PERSON))
        .param("merge", merge)
        .param("stays", stays.value())
        .param("goes", goes.value())
        .update();
    put(merge, "before", "after");
  }

  /**
   * Parts them again, as they were before the merge. What a person did since stays with the contact
   * with which it was noted, and a withdrawal holds for both.
   */
  void part(long merge) {
    jdbc.sql(
            """
            update contact g set consent_withdrawn_at = c.consent_withdrawn_at, version = g.version + 1
            from company_merge_contact m join contact c on c.id = m.contact_id,
              jsonb_populate_record(null::contact, m.after) was
            where m.merge_id = :merge and g.id = m.gone_id
              and c.consent_withdrawn_at is distinct from was.consent_withdrawn_at
              and c.consent_withdrawn_at is not null
              and g.consent_at is not null and g.consent_withdrawn_at is null
            """)
        .param("merge", merge)
        .update();
    put(merge, "after", "before");
  }

  /** Changes contacts that are as one column says to what the other says. */
  private void put(long merge, String from, String to) {
    jdbc.sql(
            """
            update contact s set notice_at = new.notice_at, consent_at = new.consent_at,
              consent_withdrawn_at = new.consent_withdrawn_at, invited_at = new.invited_at, version = s.version + 1
            from company_merge_contact m, jsonb_populate_record(null::contact, m.%s) old,
              jsonb_populate_record(null::contact, m.%s) new
            where m.merge_id = :merge and s.id = m.contact_id and m.before <> m.after
              and (s.notice_at, s.consent_at, s.consent_withdrawn_at, s.invited_at) is not distinct from
                (old.notice_at, old.consent_at, old.consent_withdrawn_at, old.invited_at)
            """
                .formatted(from, to))
        .param("merge", merge)
        .update();
  }
}
