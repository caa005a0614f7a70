package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.CreditAgency;
import app.kakehashi.company.ExportControl;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.VerificationMethod;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Store coded constants under their codes. */
final class Codes {
  private Codes() {}

  /** The way of one type of constant into a column and back. */
  abstract static class OfType<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {
    private final Class<E> type;

    OfType(Class<E> type) {
      this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
      return constant == null ? null : constant.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
      return code == null ? null : Coded.of(type, code);
    }
  }

  @Converter(autoApply = true)
  static final class OfCompanyKind extends OfType<CompanyKind> {
    OfCompanyKind() {
      super(CompanyKind.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfAffiliation extends OfType<Affiliation> {
    OfAffiliation() {
      super(Affiliation.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfAnswer extends OfType<Answer> {
    OfAnswer() {
      super(Answer.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfNameKind extends OfType<NameKind> {
    OfNameKind() {
      super(NameKind.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfSiteKind extends OfType<SiteKind> {
    OfSiteKind() {
      super(SiteKind.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfIdentifierScheme extends OfType<IdentifierScheme> {
    OfIdentifierScheme() {
      super(IdentifierScheme.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfIdentifierCheck extends OfType<IdentifierCheck> {
    OfIdentifierCheck() {
      super(IdentifierCheck.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfCompanyStatus extends OfType<CompanyStatus> {
    OfCompanyStatus() {
      super(CompanyStatus.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfSharingScope extends OfType<SharingScope> {
    OfSharingScope() {
      super(SharingScope.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfSourceKind extends OfType<SourceKind> {
    OfSourceKind() {
      super(SourceKind.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfVerificationMethod extends OfType<VerificationMethod> {
    OfVerificationMethod() {
      super(VerificationMethod.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfCreditAgency extends OfType<CreditAgency> {
    OfCreditAgency() {
      super(CreditAgency.class);
    }
  }

  @Converter(autoApply = true)
  static final class OfExportControl extends OfType<ExportControl> {
    OfExportControl() {
      super(ExportControl.class);
    }
  }
}
