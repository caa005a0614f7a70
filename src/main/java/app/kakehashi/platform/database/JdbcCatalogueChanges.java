package app.kakehashi.platform.database;

import app.kakehashi.shared.CatalogueChanges;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes changes in {@code catalogue_change}. */
@Component
class JdbcCatalogueChanges implements CatalogueChanges {
  private final JdbcClient jdbc;

  JdbcCatalogueChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(Kind kind, long id) {
    changed(kind, List.of(id));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(Kind kind, Collection<Long> ids) {
    jdbc.sql(
            """
            insert into catalogue_change (kind, subject_id)
            select :kind, id from unnest(cast(:ids as bigint[])) as id
            """)
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }
}
