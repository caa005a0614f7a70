package app.kakehashi.platform.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes notes that every instance has read long ago, and writes down how far they are gone: who
 * was away for longer than they are kept finds that out in the very statement that reads notes.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueChangesClearing {
  /** How long notes are kept. */
  private static final Duration KEPT = Duration.ofDays(3);

  @Bean
  RecurringTask<Void> clearCatalogueChanges(JdbcClient jdbc, Clock clock) {
    return Tasks.recurring("platform-clear-catalogue-changes", FixedDelay.ofHours(6))
        .execute(
            (instance, context) ->
                clear(jdbc, OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC)));
  }

  /** One statement, so that nobody sees notes gone and not said to be. */
  static void clear(JdbcClient jdbc, OffsetDateTime before) {
    jdbc.sql(
            """
            with gone as (
              delete from catalogue_change
              where at < :before and xid < pg_snapshot_xmin(pg_current_snapshot())
              returning xid)
            update catalogue_change_cleared
            set upto = youngest.xid
            from (select xid from gone order by xid desc limit 1) as youngest
            where upto < youngest.xid
            """)
        .param("before", before)
        .update();
  }
}
