package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.FileStore.StoredFile;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages as they are stored. A leg of null stands for the room of all; whoever calls has checked
 * that the reader may open the thread.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoomStore {
  private static final String MESSAGE =
      """
      select m.id, m.public_id, m.leg_id, m.language, m.text, m.written_by, m.company_id, m.written_at,
        m.withdrawn_at, m.withdrawn_by_office
      from room_message m
      """;

  private final JdbcClient jdbc;

  RoomStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored message. */
  record Row(
      long id,
      String publicId,
      @Nullable Long leg,
      Language language,
      String text,
      AccountId by,
      @Nullable CompanyId company,
      Instant at,
      @Nullable Instant withdrawnAt,
      boolean withdrawnByOffice) {}

  /** A stored translation. */
  record TranslationRow(
      long message,
      Language language,
      String text,
      AccountId by,
      @Nullable CompanyId company,
      Instant at) {}

  /** A stored file and the message it came with. */
  record FileRow(
      long message, String publicId, String name, String mediaType, int size, boolean underNda) {}

  /** What a thread holds for one reader. */
  record Tally(int unread, @Nullable Instant last) {}

  // ---- writing

  boolean isWritten(Introduction introduction, AccountId by, String formKey) {
    return jdbc.sql(
            """
            select exists (select from room_message
              where introduction_id = :case and written_by = :by and form_key = :key)
            """)
        .param("case", introduction.id())
        .param("by", by.value())
        .param("key", formKey)
        .query(Boolean.class)
        .single();
  }

  long add(
      Introduction introduction,
      @Nullable Leg leg,
      Language language,
      String text,
      AccountId by,
      @Nullable CompanyId company,
      Instant at,
      String formKey) {
    return jdbc.sql(
            """
            insert into room_message (public_id, introduction_id, leg_id, language, text, written_by, company_id,
              written_at, form_key)
            values (:publicId, :case, :leg, :language, :text, :by, :company, :at, :key)
            returning id
            """)
        .param("publicId", PublicId.next())
        .param("case", introduction.id())
        .param("leg", idOf(leg))
        .param("language", language.code())
        .param("text", text)
        .param("by", by.value())
        .param("company", company == null ? null : company.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("key", formKey)
        .query(Long.class)
        .single();
  }

  void attach(long message, int position, StoredFile file, boolean underNda) {
    jdbc.sql(
            """
            insert into room_file (public_id, message_id, position, file_name, media_type, size, under_nda)
            values (:id, :message, :position, :name, :type, :size, :nda)
            """)
        .param("id", file.publicId())
        .param("message", message)
        .param("position", position)
        .param("name", file.fileName())
        .param("type", file.mediaType())
        .param("size", file.size())
        .param("nda", underNda)
        .update();
  }

  void translate(
      Row message,
      Language language,
      String text,
      AccountId by,
      @Nullable CompanyId company,
      Instant at) {
    jdbc.sql(
            """
            insert into room_translation (message_id, language, text, typed_by, company_id, typed_at)
            values (:message, :language, :text, :by, :company, :at)
            """)
        .param("message", message.id())
        .param("language", language.code())
        .param("text", text)
        .param("by", by.value())
        .param("company", company == null ? null : company.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void withdraw(Row message, AccountId by, boolean office, Instant at) {
    jdbc.sql(
            """
            update room_message set withdrawn_at = :at, withdrawn_by = :by, withdrawn_by_office = :office
            where id = :id
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("office", office)
        .param("id", message.id())
        .update();
  }

  // ---- readers

  /** Notes that a person is told of news; false where that was done since the last visit. */
  boolean tellOnce(Introduction introduction, @Nullable Leg leg, AccountId reader, Instant at) {
    return jdbc.sql(
                """
                insert into room_reader (introduction_id, leg_id, account_id, seen, told_at)
                values (:case, :leg, :reader, 0, :at)
                on conflict on constraint room_reader_once do update set told_at = :at
                where room_reader.told_at is null
                """)
            .param("case", introduction.id())
            .param("leg", idOf(leg))
            .param("reader", reader.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** Up to which message a person had seen a thread. */
  long seen(Introduction introduction, @Nullable Leg leg, AccountId reader) {
    return jdbc.sql(
            """
            select seen from room_reader
            where introduction_id = :case and leg_id is not distinct from :leg and account_id = :reader
            """)
        .param("case", introduction.id())
        .param("leg", idOf(leg))
        .param("reader", reader.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** A person has opened a thread. */
  void visit(Introduction introduction, @Nullable Leg leg, AccountId reader) {
    jdbc.sql(
            """
            insert into room_reader (introduction_id, leg_id, account_id, seen)
            select :case, :leg, :reader, coalesce(max(id), 0) from room_message
            where introduction_id = :case and leg_id is not distinct from :leg
            on conflict on constraint room_reader_once
              do update set seen = greatest(room_reader.seen, excluded.seen), told_at = null
            """)
        .param("case", introduction.id())
        .param("leg", idOf(leg))
        .param("reader", reader.value())
        .update();
  }

  /** Every thread of a case that holds a message, by leg; null for the room of all. */
  Map<@Nullable Long, Tally> tallies(Introduction introduction, AccountId reader) {
    Map<@Nullable Long, Tally> tallies = new HashMap<>();
    jdbc.sql(
            """
            select m.leg_id, max(m.written_at) as last, count(*) filter (where m.id > coalesce(r.seen, 0)
              and m.written_by <> :reader and m.withdrawn_at is null) as unread
            from room_message m left join room_reader r on r.introduction_id = m.introduction_id
              and r.leg_id is not distinct from m.leg_id and r.account_id = :reader
            where m.introduction_id = :case group by m.leg_id
            """)
        .param("case", introduction.id())
        .param("reader", reader.value())
        .query(
            row -> {
              tallies.put(
                  row.getObject("leg_id", Long.class),
                  new Tally(row.getInt("unread"), instant(row, "last")));
            });
    return tallies;
  }

  // ---- reading

  /**
   * The last messages of a thread, newest first.
   *
   * @param before only those before this one
   */
  List<Row> last(Introduction introduction, @Nullable Leg leg, long before, int size) {
    return jdbc.sql(
            MESSAGE
                + """
                where m.introduction_id = :case and m.leg_id is not distinct from :leg and m.id < :before
                order by m.id desc limit :size
                """)
        .param("case", introduction.id())
        .param("leg", idOf(leg))
        .param("before", before)
        .param("size", size)
        .query(RoomStore::row)
        .list();
  }

  /** A message of a case, whatever its thread. */
  Optional<Row> find(Introduction introduction, String publicId) {
    return jdbc.sql(MESSAGE + "where m.introduction_id = :case and m.public_id = :id")
        .param("case", introduction.id())
        .param("id", publicId)
        .query(RoomStore::row)
        .optional();
  }

  /** The message that a file came with, and the file. */
  Optional<Map.Entry<Row, FileRow>> findFile(Introduction introduction, String file) {
    return jdbc.sql(
            """
            select m.id, m.public_id, m.leg_id, m.language, m.text, m.written_by, m.company_id, m.written_at,
              m.withdrawn_at, m.withdrawn_by_office,
              f.public_id as file_id, f.file_name, f.media_type, f.size, f.under_nda
            from room_message m join room_file f on f.message_id = m.id
            where m.introduction_id = :case and f.public_id = :file
            """)
        .param("case", introduction.id())
        .param("file", file)
        .query(
            (row, n) ->
                Map.entry(
                    row(row, n),
                    new FileRow(
                        row.getLong("id"),
                        row.getString("file_id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getBoolean("under_nda"))))
        .optional();
  }

  /** The last translation of each language, by message. */
  List<TranslationRow> translations(Collection<Long> messages) {
    return messages.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select distinct on (message_id, language) message_id, language, text, typed_by, company_id, typed_at
                from room_translation where message_id in (:messages) order by message_id, language, id desc
                """)
            .param("messages", messages)
            .query(
                (row, n) ->
                    new TranslationRow(
                        row.getLong("message_id"),
                        language(row),
                        row.getString("text"),
                        new AccountId(row.getLong("typed_by")),
                        company(row),
                        row.getObject("typed_at", OffsetDateTime.class).toInstant()))
            .list();
  }

  List<FileRow> files(Collection<Long> messages) {
    return messages.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select message_id, public_id, file_name, media_type, size, under_nda from room_file
                where message_id in (:messages) order by message_id, position
                """)
            .param("messages", messages)
            .query(
                (row, n) ->
                    new FileRow(
                        row.getLong("message_id"),
                        row.getString("public_id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getBoolean("under_nda")))
            .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("public_id"),
        row.getObject("leg_id", Long.class),
        language(row),
        row.getString("text"),
        new AccountId(row.getLong("written_by")),
        company(row),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        instant(row, "withdrawn_at"),
        row.getBoolean("withdrawn_by_office"));
  }

  private static Language language(ResultSet row) throws SQLException {
    return Language.ofTag(row.getString("language")).orElseThrow();
  }

  private static @Nullable CompanyId company(ResultSet row) throws SQLException {
    long value = row.getLong("company_id");
    return row.wasNull() ? null : new CompanyId(value);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Long idOf(@Nullable Leg leg) {
    return leg == null ? null : leg.id();
  }
}
