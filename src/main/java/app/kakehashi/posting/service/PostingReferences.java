package app.kakehashi.posting.service;

import app.kakehashi.company.CompaniesMerged;
import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CatalogueChanges;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Postings follow their company when it is merged into another. */
@Component
class PostingReferences implements CompanyReferences {
  private final JdbcClient jdbc;
  private final CatalogueChanges changes;

  PostingReferences(JdbcClient jdbc, CatalogueChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  @Override
  public List<CompanyReference> references() {
    return List.of(
        CompanyReference.moves("posting", "company_id")
            .counted("company_duplicates.count.postings"));
  }

  @EventListener
  void merged(CompaniesMerged merged) {
    for (PostingType type : PostingType.values()) {
      changes.changed(
          CatalogueChanges.Kind.valueOf(type.name()),
          jdbc.sql("select id from posting where type = :type and company_id = any(:companies)")
              .param("type", type.code())
              .param("companies", new Long[] {merged.stays().value(), merged.other().value()})
              .query((row, number) -> row.getLong("id"))
              .list());
    }
  }
}
