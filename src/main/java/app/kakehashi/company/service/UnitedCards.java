package app.kakehashi.company.service;

import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.ContactReference;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where both records of a merge have a contact of the same person, one of the two goes: what named
 * it, and who was sent a link with it, is led to the other one, until both records are parted.
 */
@Component
class UnitedCards {
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
            select m.gone_public_id, m.public_id from company_merge_contact m where m.merge_id = :merge
            """)
        .param("merge", merge)
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
