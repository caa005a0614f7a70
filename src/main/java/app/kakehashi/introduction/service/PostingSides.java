package app.kakehashi.introduction.service;

import app.kakehashi.posting.IntroducedSides;
import app.kakehashi.shared.CompanyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens what hangs on a posting to the companies that were introduced over it. */
@Component
class PostingSides implements IntroducedSides {
  private final JdbcClient jdbc;

  PostingSides(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isIntroduced(long posting, CompanyId reader) {
    return jdbc.sql(
            """
            select exists (select from introduction i join introduction_leg l on l.introduction_id = i.id
              where (i.gap_id = :posting or i.offer_id = :posting) and i.introduced_at is not null
                and (i.ended_at is null or i.state = 'AGREED') and l.company_id = :reader and l.state = 'YES')
            """)
        .param("posting", posting)
        .param("reader", reader.value())
        .query(Boolean.class)
        .single();
  }
}
