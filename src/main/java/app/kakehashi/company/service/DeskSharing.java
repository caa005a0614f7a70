package app.kakehashi.company.service;

import app.kakehashi.account.ClosedCompanies;
import org.springframework.stereotype.Component;

/**
 * What the sharing scopes of companies mean: the one place that says which records are kept from
 * whom. All desks: from nobody. The own desk: from people of the other desk. The referring body:
 * from people of the other desk, unless they belong to that body. A company without a desk is kept
 * by that of its side. Admins and people without a desk see everything.
 */
@Component
class DeskSharing implements ClosedCompanies {
  private static final String CLOSED =
      """
      case when a.role = 'SECRETARIAT' and a.desk_country is not null then array(
        select c.id from company c where c.sharing_scope <> 'all_desks'
          and coalesce(c.desk_country, c.affiliation) <> a.desk_country
          and not (c.sharing_scope = 'referring_body' and a.body is not null and c.referring_body is not null
            and lower(normalize(btrim(c.referring_body), NFKC)) = lower(normalize(btrim(a.body), NFKC))))
      end
      """;

  @Override
  public String idsSql() {
    return "(" + CLOSED + ")";
  }
}
