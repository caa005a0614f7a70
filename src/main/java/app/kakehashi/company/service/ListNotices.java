package app.kakehashi.company.service;

import app.kakehashi.company.ContactNotices;
import app.kakehashi.company.RecordSource;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.MailOutbox;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices to people who came with lists, through the outbox. */
@Service
class ListNotices implements ContactNotices {
  private static final String TEMPLATE = "list_notice";

  private final JdbcClient jdbc;
  private final MailOutbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  ListNotices(JdbcClient jdbc, MailOutbox outbox, MessageSource messages, Clock clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  private record Untold(
      long id, String publicId, String name, String email, Language language, String company) {}

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int tell(RecordSource list, String listName) {
    List<Untold> people = untold(list);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    for (Untold person : people) {
      outbox.send(
          TEMPLATE,
          person.email(),
          person.language(),
          Map.of(
              "name",
              person.name(),
              "company",
              person.company(),
              "list",
              listName,
              "link",
              "/personal-data"));
      keep(person, list, now);
    }
    jdbc.sql("update contact set notice_at = :now where id = any(:ids)")
        .param("now", now)
        .param("ids", people.stream().map(Untold::id).toArray(Long[]::new))
        .update();
    return people.size();
  }

  /** One of each address; whoever was told at another company is not told again. */
  private List<Untold> untold(RecordSource list) {
    return jdbc.sql(
            """
            select distinct on (lower(k.email)) k.id, k.public_id, k.name, k.email, k.language, c.official_name
            from contact k join company c on c.id = k.company_id
            where k.source_kind = :kind and k.source_ref = :ref and k.email is not null and k.notice_at is null
              and not exists (select from contact o where lower(o.email) = lower(k.email) and o.notice_at is not null)
            order by lower(k.email), k.id
            """)
        .param("kind", list.kind().code())
        .param("ref", list.ref())
        .query(
            (row, number) ->
                new Untold(
                    row.getLong("id"),
                    row.getString("public_id"),
                    row.getString("name"),
                    row.getString("email"),
                    Language.ofTag(row.getString("language")).orElseThrow(),
                    row.getString("official_name")))
        .list();
  }

  private void keep(Untold person, RecordSource list, OffsetDateTime now) {
    String words =
        messages.getMessage("mail." + TEMPLATE + ".body", null, person.language().locale());
    jdbc.sql(
            """
            insert into contact_notice (contact, source_ref, text_version, language, text_sha256, told_at)
            values (:contact, :ref, :version, :language, encode(sha256(convert_to(:words, 'UTF8')), 'hex'), :now)
            """)
        .param("contact", person.publicId())
        .param("ref", list.ref())
        .param("version", TEXT_VERSION)
        .param("language", person.language().code())
        .param("words", words)
        .param("now", now)
        .update();
  }
}
