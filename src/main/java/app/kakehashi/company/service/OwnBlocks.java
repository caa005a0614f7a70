package app.kakehashi.company.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The companies a company keeps itself hidden from. Its members see, find and lift only what they
 * set themselves: whether somebody hides from them, or who is not listed, they learn nowhere.
 */
@Service
@Transactional
public class OwnBlocks {
  /** A member of the company set it, and the other is listed. */
  private static final String OWN =
      """
      b.company_id = :own
        and exists (select from account a where a.id = b.blocked_by and a.company_id = :own)
        and exists (select from company o where o.id = b.other_id and o.listed_publicly and o.status = 'ACTIVE')
      """;

  private final Companies companies;
  private final CatalogueChanges changes;
  private final JdbcClient jdbc;

  OwnBlocks(Companies companies, CatalogueChanges changes, JdbcClient jdbc) {
    this.companies = companies;
    this.changes = changes;
    this.jdbc = jdbc;
  }

  /** Those that members of the viewer’s company set, by name. */
  @Transactional(readOnly = true)
  public List<CompanyProfile.Relative> list(Viewer viewer) {
    return jdbc.sql(
            "select o.public_id, o.official_name, o.official_language from company_block b join"
                + " company o on o.id = b.other_id where "
                + OWN
                + " order by o.name_key, o.id")
        .param("own", own(viewer).value())
        .query(
            (row, n) ->
                new CompanyProfile.Relative(
                    row.getString("public_id"),
                    row.getString("official_name"),
                    row.getString("official_language")))
        .list();
  }

  /**
   * Hides the viewer’s company from another that is listed.
   *
   * @throws NotFoundException if the viewer may not see such a company
   */
  public void add(String other, Viewer viewer) {
    CompanySummary found = companies.find(other, viewer).orElseThrow(NotFoundException::new);
    if (viewer.belongsTo(found.id())) {
      throw new NotFoundException();
    }
    companies.block(own(viewer), found.id(), "", viewer.actor());
  }

  /** Takes back what a member set; what the office or the other company set stays. */
  public void remove(String other, Viewer viewer) {
    CompanySummary found = companies.find(other, viewer).orElseThrow(NotFoundException::new);
    CompanyId own = own(viewer);
    int removed =
        jdbc.sql("delete from company_block b where b.other_id = :other and " + OWN)
            .param("own", own.value())
            .param("other", found.id().value())
            .update();
    if (removed > 0) {
      changes.changed(CatalogueChanges.Kind.COMPANY, List.of(own.value(), found.id().value()));
    }
  }

  private static CompanyId own(Viewer viewer) {
    CompanyId own = viewer.company();
    if (own == null) {
      throw new NotFoundException();
    }
    return own;
  }
}
