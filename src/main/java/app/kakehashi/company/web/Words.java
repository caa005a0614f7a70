package app.kakehashi.company.web;

import app.kakehashi.company.SectorCode;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.reference.SectorMapping;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes in the words of one language; a code nobody knows stands for itself, null for nothing. */
final class Words {
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private final ReferenceData reference;
  private final Language language;

  Words(ReferenceData reference, Language language) {
    this.reference = reference;
    this.language = language;
  }

  public String region(@Nullable String code) {
    return code == null
        ? ""
        : reference.regions().find(code).map(Region::name).map(n -> n.in(language)).orElse(code);
  }

  public String block(@Nullable String code) {
    return code == null
        ? ""
        : reference
            .regions()
            .findBlock(code)
            .map(RegionBlock::name)
            .map(n -> n.in(language))
            .orElse(code);
  }

  public String country(@Nullable String code) {
    return code == null
        ? ""
        : reference
            .countries()
            .find(code)
            .map(CountryName::name)
            .map(n -> n.in(language))
            .orElse(code);
  }

  /** An ISIC code in words. */
  public String sector(@Nullable String code) {
    return code == null
        ? ""
        : reference.sectors().find(code).map(s -> s.name().in(language)).orElse(code);
  }

  /** A stated industry: ISIC in the reader's language, others by their own title. */
  public String industry(SectorCode code) {
    return reference
        .sectors()
        .mapping(code.scheme(), code.code())
        .map(mapping -> sector(mapping))
        .orElse(code.text());
  }

  private String sector(SectorMapping mapping) {
    return switch (mapping.scheme()) {
      case ISIC -> sector(mapping.code());
      default ->
          mapping.isic().isEmpty()
              ? mapping.name()
              : sector(division(mapping.isic().getFirst().code())) + " (" + mapping.name() + ")";
    };
  }

  private String division(String isic) {
    var path = reference.sectors().path(isic);
    return path.size() > 1 ? path.get(1) : isic;
  }

  public String field(String code) {
    return reference
        .capabilityFields()
        .find(code)
        .map(CapabilityField::name)
        .map(n -> n.in(language))
        .orElse(code);
  }

  public String certificate(String code) {
    return reference
        .certificates()
        .find(code)
        .map(Certificate::name)
        .map(n -> n.in(language))
        .orElse(code);
  }

  /** A language by its code, in the reader's language. */
  public String language(String code) {
    return Locale.forLanguageTag(code).getDisplayName(language.locale());
  }

  public String number(@Nullable Integer number) {
    return number == null ? "" : NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** An amount in the way of the language: 1億2,000万円, 日圓1億2,000萬元, JPY 120,000,000. */
  public String money(@Nullable Money money) {
    if (money == null) {
      return "";
    }
    return switch (language) {
      case JA -> inMyriads(money.amount(), "万") + unit(money.currency(), "円", "台湾ドル");
      case ZH_HANT ->
          switch (money.currency()) {
            case "JPY" -> "日圓" + inMyriads(money.amount(), "萬") + "元";
            case "TWD" -> "新臺幣" + inMyriads(money.amount(), "萬") + "元";
            default -> money.currency() + " " + inMyriads(money.amount(), "萬");
          };
      case EN -> money.currency() + " " + grouped(money.amount());
    };
  }

  private static String unit(String currency, String yen, String taiwanDollar) {
    return switch (currency) {
      case "JPY" -> yen;
      case "TWD" -> taiwanDollar;
      default -> " " + currency;
    };
  }

  private String inMyriads(BigDecimal amount, String myriad) {
    if (amount.compareTo(MYRIAD) < 0 || amount.remainder(MYRIAD).signum() != 0) {
      return grouped(amount);
    }
    BigDecimal[] parts = amount.divideAndRemainder(HUNDRED_MILLION);
    String large = parts[0].signum() == 0 ? "" : grouped(parts[0]) + "億";
    BigDecimal small = parts[1].divide(MYRIAD);
    return large + (small.signum() == 0 ? "" : grouped(small) + myriad);
  }

  private String grouped(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(amount);
  }
}
