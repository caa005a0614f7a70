package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.introduction.domain.ClockSettings;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks and capacities of introductions, as the office sets them. */
@Service
public class DeskSettings {
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final CatalogueChanges changes;
  private final Clock clock;

  DeskSettings(JdbcClient jdbc, AuditLog audit, CatalogueChanges changes, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * How many introductions a company may have open at once, by its size; each at least that of the
   * smaller.
   */
  public record Capacities(int small, int medium, int large) {
    public Capacities {
      if (small < 1 || medium < small || large < medium) {
        throw new IllegalArgumentException("One or more, and no less for the larger");
      }
    }
  }

  /**
   * What holds now.
   *
   * @param version to be sent back with a change
   * @param changedBy null while nobody has changed anything
   */
  public record Current(
      ClockSettings clocks,
      Capacities capacities,
      long version,
      @Nullable AccountId changedBy,
      @Nullable Instant changedAt) {
    /** Every figure by its name, in the order in which they are asked. */
    public Map<String, Integer> values() {
      return DeskSettings.values(clocks, capacities);
    }
  }

  /** What holds now. */
  @Transactional(readOnly = true)
  public Current current(Viewer viewer) {
    requireOffice(viewer);
    return jdbc.sql("select * from introduction_settings")
        .query(
            (row, n) -> {
              long by = row.getLong("changed_by");
              OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
              return new Current(
                  new ClockSettings(
                      row.getInt("reminder_japan"),
                      row.getInt("reminder_taiwan"),
                      row.getInt("alert"),
                      row.getInt("expiry"),
                      row.getInt("office"),
                      row.getInt("company"),
                      row.getInt("silence_days"),
                      row.getInt("list_size")),
                  new Capacities(
                      row.getInt("capacity_small"),
                      row.getInt("capacity_medium"),
                      row.getInt("capacity_large")),
                  row.getLong("version"),
                  at == null ? null : new AccountId(by),
                  at == null ? null : at.toInstant());
            })
        .single();
  }

  /**
   * Sets them; running clocks count by the new figures from their next look on.
   *
   * @throws StaleVersionException if somebody changed them since
   */
  @Transactional
  public void change(ClockSettings clocks, Capacities capacities, long version, Viewer viewer) {
    requireOffice(viewer);
    Map<String, Integer> values = values(clocks, capacities);
    int changed =
        jdbc.sql(
                """
                update introduction_settings set reminder_japan = :reminder_japan, reminder_taiwan = :reminder_taiwan,
                  alert = :alert, expiry = :expiry, office = :office, company = :company,
                  silence_days = :silence_days, list_size = :list_size, capacity_small = :capacity_small,
                  capacity_medium = :capacity_medium, capacity_large = :capacity_large, changed_by = :by,
                  changed_at = :at, version = version + 1
                where version = :version
                """)
            .params(values)
            .param("by", viewer.account().value())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new StaleVersionException();
    }
    // the catalogue knows which of those who are in introductions have room for more
    changes.changed(
        CatalogueChanges.Kind.COMPANY,
        jdbc.sql(
                """
                select distinct l.company_id from introduction i
                join introduction_leg l on l.introduction_id = i.id where i.next_due_at is not null
                """)
            .query((row, n) -> row.getLong(1))
            .list());
    audit.record(viewer.actor(), "introduction.settings_changed", "", values);
  }

  private static Map<String, Integer> values(ClockSettings clocks, Capacities capacities) {
    Map<String, Integer> values = new LinkedHashMap<>();
    values.put("reminder_japan", clocks.reminderJapan());
    values.put("reminder_taiwan", clocks.reminderTaiwan());
    values.put("alert", clocks.alert());
    values.put("expiry", clocks.expiry());
    values.put("office", clocks.office());
    values.put("company", clocks.company());
    values.put("silence_days", clocks.silenceDays());
    values.put("list_size", clocks.listSize());
    values.put("capacity_small", capacities.small());
    values.put("capacity_medium", capacities.medium());
    values.put("capacity_large", capacities.large());
    return values;
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
