package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIntake.Kept;
import app.kakehashi.company.ContactIntake.Restored;
import app.kakehashi.company.ContactIntake.TakeBack;
import app.kakehashi.company.ContactIntake.TakenBack;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole stored records of people as JSON, to take a wrong intake back with. */
@Component
class ContactImages {
  /** What an intake may change; what the person was told and agreed to is not among it. */
  private static final String COLUMNS =
      "name, kana, latin, title, department, email, phone, language, updated_at";

  private static final String CHANGES =
      "(select x.id, x.version, x.image::jsonb as image from unnest(cast(:ids as bigint[]),"
          + " cast(:versions as bigint[]), cast(:images as text[])) as x (id, version, image)) i";

  private final UnitedCards cards;
  private final JdbcClient jdbc;

  ContactImages(UnitedCards cards, JdbcClient jdbc) {
    this.cards = cards;
    this.jdbc = jdbc;
  }

  /** The records as they are stored now, by their numbers. */
  Map<Long, String> of(Collection<Long> contacts) {
    Map<Long, String> images = new HashMap<>();
    jdbc.sql(
            """
            select k.id, jsonb_build_object('contact', to_jsonb(k), 'sources', (
              select coalesce(jsonb_agg(to_jsonb(s) order by s.field), '[]'::jsonb)
              from contact_field_source s where s.contact_id = k.id)) as image
            from contact k where k.id = any(:ids)
            """)
        .param("ids", contacts.toArray(Long[]::new))
        .query(
            row -> {
              images.put(row.getLong("id"), row.getString("image"));
            });
    return images;
  }

  /**
   * Removes people who were new and gives the others their earlier record, but those somebody
   * changed or invited since, and those whose earlier address another person of the company has by
   * now.
   */
  TakenBack takeBack(List<TakeBack> changes) {
    Map<Long, String> publicIds = new HashMap<>();
    changes.forEach(change -> publicIds.put(change.contact(), change.publicId()));
    Map<String, Kept> kept = new LinkedHashMap<>();
    bound(
            "select k.id from contact k join "
                + CHANGES
                + " on i.id = k.id where k.version <> i.version or (i.image is null and"
                + " k.invited_at is not null) or exists (select from contact o where o.company_id ="
                + " k.company_id and o.id <> k.id and lower(o.email) = lower(i.image -> 'contact'"
                + " ->> 'email')) for update of k",
            changes)
        .query(
            row -> {
              kept.put(publicIds.getOrDefault(row.getLong(1), ""), Kept.CHANGED_SINCE);
            });
    List<TakeBack> free =
        changes.stream().filter(change -> !kept.containsKey(change.publicId())).toList();
    bound("delete from contact k using " + CHANGES + " where k.id = i.id and i.image is null", free)
        .update();
    cards.forgetKept(
        free.stream()
            .filter(change -> change.beforeImage() == null)
            .map(TakeBack::contact)
            .toList());
    bound(
            "delete from contact_field_source s using "
                + CHANGES
                + " where s.contact_id = i.id and i.image is not null",
            free)
        .update();
    bound(
            "insert into contact_field_source select s.* from "
                + CHANGES
                + " join contact k on k.id = i.id,"
                + " jsonb_populate_recordset(null::contact_field_source, i.image -> 'sources') s"
                + " where i.image is not null",
            free)
        .update();
    return new TakenBack(kept, restored(free));
  }

  private List<Restored> restored(List<TakeBack> changes) {
    return bound(
            """
            update contact k set (%s, version) = (
              select %s, k.version + 1 from jsonb_populate_record(null::contact, i.image -> 'contact'))
            from %s where k.id = i.id and i.image is not null
            returning k.id, cast(i.image -> 'contact' ->> 'version' as bigint) as earlier, k.version
            """
                .formatted(COLUMNS, COLUMNS, CHANGES),
            changes)
        .query(
            (row, number) ->
                new Restored(row.getLong("id"), row.getLong("earlier"), row.getLong("version")))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, List<TakeBack> changes) {
    return jdbc.sql(sql)
        .param("ids", changes.stream().map(TakeBack::contact).toArray(Long[]::new))
        .param("versions", changes.stream().map(TakeBack::version).toArray(Long[]::new))
        .param("images", changes.stream().map(TakeBack::beforeImage).toArray(String[]::new));
  }
}
