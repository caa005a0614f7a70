package app.kakehashi.listimport.service;

import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Compared;
import app.kakehashi.listimport.ImportApp;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin who makes one of two companies that lists brought, by their names. */
record MergedCompanies(CompanyMerge merging, JdbcClient jdbc) {

  void merge(String stays, String goes) {
    merging.merge(
        compared(stays),
        compared(goes),
        Set.of(),
        new Likeness(0.9, List.of(LikenessReason.SAME_NAME)),
        ImportApp.ADMIN);
  }

  /** Parts those who were merged last. */
  void part() {
    merging.undo(merging.page(ImportApp.ADMIN, 0, 1).getFirst().publicId(), ImportApp.ADMIN);
  }

  Compared compared(String name) {
    return jdbc.sql("select public_id, version from company where official_name = :name")
        .param("name", name)
        .query(Compared.class)
        .single();
  }
}
