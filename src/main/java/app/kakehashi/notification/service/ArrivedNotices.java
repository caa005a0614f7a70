package app.kakehashi.notification.service;

import app.kakehashi.notification.PastNotices;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class ArrivedNotices implements PastNotices {
  private final StoredMails mails;
  private final JdbcClient jdbc;

  ArrivedNotices(StoredMails mails, JdbcClient jdbc) {
    this.mails = mails;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void arrived(Instant before) {
    mails.arrived(before);
    jdbc.sql(
            """
            update notice set read_at = created_at where read_at is null and created_at < :before
              and xmin = pg_current_xact_id()::xid
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
