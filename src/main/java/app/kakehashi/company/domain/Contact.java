package app.kakehashi.company.domain;

import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person of a company: personal data, kept apart and never shown to another company. */
@Entity
@SuppressWarnings("UnusedVariable") // what no method reads is read by the queries of the pages
public class Contact {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
  @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
  private @Nullable Long id;

  @Version private long version;
  private String publicId;
  private long companyId;
  private String name;
  private @Nullable String kana;
  private @Nullable String latin;
  private @Nullable String title;
  private @Nullable String department;
  private @Nullable String email;
  private @Nullable String phone;

  @Convert(converter = LanguageCode.class)
  private Language language;

  private SourceKind sourceKind;
  private @Nullable String sourceRef;
  private @Nullable Instant noticeAt;
  private @Nullable Instant consentAt;
  private @Nullable Instant consentWithdrawnAt;
  private @Nullable Instant invitedAt;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Contact() {}

  /** A new contact of a company. */
  public Contact(CompanyId company, ContactDetails details, RecordSource source, Instant now) {
    this.publicId = PublicId.next();
    this.companyId = company.value();
    this.name = details.name();
    this.language = details.language();
    this.sourceKind = source.kind();
    this.sourceRef = source.ref();
    this.createdAt = now;
    this.updatedAt = now;
    correct(details, now);
  }

  /** Its number in the database; it has one once it was saved. */
  public long number() {
    return Objects.requireNonNull(id);
  }

  public String publicId() {
    return publicId;
  }

  public long version() {
    return version;
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  public ContactDetails details() {
    return new ContactDetails(name, kana, latin, title, department, email, phone, language);
  }

  public @Nullable Instant noticeAt() {
    return noticeAt;
  }

  public @Nullable Instant consentAt() {
    return consentWithdrawnAt == null ? consentAt : null;
  }

  public @Nullable Instant invitedAt() {
    return invitedAt;
  }

  /** Replaces what is known about the person. */
  public final void correct(ContactDetails details, Instant now) {
    name = details.name();
    kana = details.kana();
    latin = details.latin();
    title = details.title();
    department = details.department();
    email = details.email();
    phone = details.phone();
    language = details.language();
    updatedAt = now;
  }

  /** Keeps what the person was told and agreed to; the first time of each counts. */
  public void permit(ContactPermissions permissions, Instant at) {
    if (permissions.informed() && noticeAt == null) {
      noticeAt = at;
    }
    if (permissions.consents() && consentAt() == null) {
      consentAt = at;
      consentWithdrawnAt = null;
    } else if (!permissions.consents() && consentAt() != null) {
      consentWithdrawnAt = at;
    }
  }

  /** The person was invited by mail. */
  public void invited(Instant at) {
    invitedAt = at;
  }

  /** Stores a language under its code. */
  @Converter
  static final class LanguageCode implements AttributeConverter<Language, String> {
    @Override
    public String convertToDatabaseColumn(Language language) {
      return language.code();
    }

    @Override
    public Language convertToEntityAttribute(String code) {
      return Language.ofTag(code).orElseThrow();
    }
  }
}
