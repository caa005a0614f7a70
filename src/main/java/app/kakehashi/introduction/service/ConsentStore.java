package app.kakehashi.introduction.service;

import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is named to be introduced and what each has agreed to, as it is kept. */
@Component
class ConsentStore {
  private final JdbcClient jdbc;
  private final CaseClock clock;

  ConsentStore(JdbcClient jdbc, CaseClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a consent is given. */
  record Given(Channel channel, Language language, @Nullable AccountId account, String evidence) {}

  /** Public ids of the contacts that a company has named. */
  Set<String> named(Introduction introduction, CompanyId company) {
    return new HashSet<>(
        jdbc.sql(
                "select contact from introduction_contact where introduction_id = :case and"
                    + " company_id = :company")
            .param("case", introduction.id())
            .param("company", company.value())
            .query(String.class)
            .list());
  }

  /** Puts these people in place of those a company had named. */
  void name(Introduction introduction, CompanyId company, List<ContactCard> cards, AccountId by) {
    jdbc.sql(
            "delete from introduction_contact where introduction_id = :case and company_id ="
                + " :company")
        .param("case", introduction.id())
        .param("company", company.value())
        .update();
    for (ContactCard card : cards) {
      jdbc.sql(
              """
              insert into introduction_contact (introduction_id, company_id, contact, named_by, named_at)
              values (:case, :company, :contact, :by, :at)
              """)
          .param("case", introduction.id())
          .param("company", company.value())
          .param("contact", card.publicId())
          .param("by", by.value())
          .param("at", clock.now().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Every consent of a company’s people in a case, also withdrawn ones, the oldest first. */
  List<ContactConsents.Consent> consents(Introduction introduction, CompanyId company) {
    return jdbc.sql(
            """
            select contact, recipient_company_id, text_code, text_version, language, words, channel, given_at,
              withdrawn_at
            from introduction_consent where introduction_id = :case and company_id = :company order by id
            """)
        .param("case", introduction.id())
        .param("company", company.value())
        .query(ConsentStore::consent)
        .list();
  }

  private static ContactConsents.Consent consent(ResultSet row, int number) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new ContactConsents.Consent(
        row.getString("contact"),
        new CompanyId(row.getLong("recipient_company_id")),
        row.getString("text_code"),
        row.getInt("text_version"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("words"),
        Channel.valueOf(row.getString("channel")),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  /** Keeps a consent word for word. */
  void keep(
      Introduction introduction,
      Leg leg,
      ContactCard card,
      ConsentSheets.Asked entry,
      Given given) {
    boolean recorded = given.channel().isRecorded();
    Long account = given.account() == null ? null : given.account().value();
    jdbc.sql(
            """
            insert into introduction_consent (introduction_id, company_id, contact, person, recipient_company_id,
              recipient_country, fields, text_code, text_version, language, words, words_sha256, channel, given_by,
              recorded_by, evidence, given_at)
            values (:case, :company, :contact, :person, :recipient, :country, :fields, :code, :version, :language,
              :words, :hash, :channel, :givenBy, :recordedBy, :evidence, :at)
            """)
        .param("case", introduction.id())
        .param("company", leg.company().value())
        .param("contact", card.publicId())
        .param("person", card.name())
        .param("recipient", entry.to().company().value())
        .param("country", entry.to().country())
        .param("fields", ConsentSheets.fields(card).toArray(String[]::new))
        .param("code", entry.text().code())
        .param("version", entry.text().version())
        .param("language", given.language().code())
        .param("words", entry.words())
        .param("hash", sha256(entry.words()))
        .param("channel", given.channel().name())
        .param("givenBy", recorded ? null : account)
        .param("recordedBy", recorded ? account : null)
        .param("evidence", given.evidence())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Ends every consent of a person in a case.
   *
   * @return whether there was one in force
   */
  boolean withdraw(
      Introduction introduction,
      CompanyId company,
      String contact,
      Channel channel,
      @Nullable AccountId by) {
    return jdbc.sql(
                """
                update introduction_consent set withdrawn_at = :at, withdrawn_channel = :channel, withdrawn_by = :by
                where introduction_id = :case and company_id = :company and contact = :contact
                  and withdrawn_at is null
                """)
            .param("at", clock.now().atOffset(ZoneOffset.UTC))
            .param("channel", channel.name())
            .param("by", by == null ? null : by.value())
            .param("case", introduction.id())
            .param("company", company.value())
            .param("contact", contact)
            .update()
        > 0;
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
