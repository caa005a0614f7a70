package app.kakehashi.company.service;

import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.ContactReference;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where both records of a merge have a contact of the same person, one of the two goes: what named
 * it, and who was sent a link with it, is led to the other one, until both records are parted. Two
 * who only share an address are two people: of them nothing is renamed.
 */
@Component
class UnitedCards {
  /** Contacts, and who said what of them, by the ids that follow. */
  private static final String KEPT =
      """
      delete from company_merge_row r where r.table_name in ('contact', 'contact_field_source')
        and cast(coalesce(r.content ->> 'contact_id', r.row_key ->> 'id') as bigint) in
      """;

  private final ObjectProvider<CompanyReferences> features;
  private final JdbcClient jdbc;

  UnitedCards(ObjectProvider<CompanyReferences> features, JdbcClient jdbc) {
    this.features = features;
    this.jdbc = jdbc;
  }

  /** Every column that is named to hold public ids of contacts. */
  List<ContactReference> references() {
    return features.orderedStream().flatMap(one -> one.contacts().stream()).toList();
  }

  /** Lets what names a contact that goes name the one that stays. */
  void follow(long merge, CompanyId goes) {
    rename(merge, "gone_public_id", "public_id", goes);
    jdbc.sql(
            """
            insert into contact_redirect (public_id, to_public_id)
            select m.gone_public_id, m.public_id from company_merge_contact m
            where m.merge_id = :merge and m.public_id is not null
            """)
        .param("merge", merge)
        .update();
  }

  /**
   * Forgets, before a person is removed, what merges keep of the same person: nobody comes back
   * with a parting who was removed since, and it waits for nobody.
   */
  void forget(CompanyId company, String contact) {
    // a merge that is under way ends first
    jdbc.sql("select id from company where id = :company for share")
        .param("company", company.value())
        .query((row, n) -> row.getLong(1))
        .list();
    jdbc.sql(
            """
            with recursive same (id) as (
              select id from contact where public_id = :contact
              union select u.gone_id from same s
                join company_merge_contact u on u.contact_id = s.id and u.public_id is not null
                join company_merge m on m.id = u.merge_id and m.undone_at is null)
            """
                + KEPT
                + "(select id from same)")
        .param("contact", contact)
        .update();
  }

  /** Forgets what merges keep of contacts that a list had brought and takes back. */
  void forgetKept(Collection<Long> contacts) {
    jdbc.sql(KEPT + "(select unnest(cast(:contacts as bigint[]))) and r.dropped")
        .param("contacts", contacts.toArray(Long[]::new))
        .update();
  }

  /** Of the company that is back its own contact is named again, also by what came since. */
  void part(long merge, CompanyId back) {
    rename(merge, "public_id", "gone_public_id", back);
    jdbc.sql(
            """
            delete from contact_redirect r using company_merge_contact m
            where m.merge_id = :merge and r.public_id = m.gone_public_id
            """)
        .param("merge", merge)
        .update();
  }

  private void rename(long merge, String from, String to, CompanyId of) {
    jdbc.sql("set local kakehashi.company_merge = 'on'").update();
    for (ContactReference reference : references()) {
      jdbc.sql(
              """
              update %1$s t set %2$s = m.%5$s from company_merge_contact m
              where m.merge_id = :merge and t.%2$s = m.%4$s and t.%3$s = :company
              """
                  .formatted(reference.table(), reference.column(), reference.company(), from, to))
          .param("merge", merge)
          .param("company", of.value())
          .update();
    }
  }
}
