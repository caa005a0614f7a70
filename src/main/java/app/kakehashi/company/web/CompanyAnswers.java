package app.kakehashi.company.web;

import app.kakehashi.company.CompanySize;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.SmeClass;
import app.kakehashi.company.domain.SectorPlace;
import app.kakehashi.company.service.CompanyLine;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import app.kakehashi.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes companies as the API answers them, in a reader's words. */
@Component
class CompanyAnswers {
  private final ReferenceData reference;
  private final MessageSource messages;

  CompanyAnswers(ReferenceData reference, MessageSource messages) {
    this.reference = reference;
    this.messages = messages;
  }

  CompanyItem item(CompanyLine line, Language reader) {
    Words words = new Words(reference, reader);
    return new CompanyItem(
        line.publicId(),
        new ApiText(line.name(), line.nameLanguage()),
        line.englishName(),
        own("company.kind.", line.kind().code(), reader),
        own("company.affiliation.", line.affiliation().code(), reader),
        new ApiCode(line.country(), words.country(line.country())),
        code(line.region(), words::region),
        code(line.sector(), words::sector),
        size(line.sizeBand(), reader),
        line.verified(),
        line.active());
  }

  /**
   * A company alone.
   *
   * @param inside whether the reader is of the company or of the office
   */
  CompanyDetails details(CompanyProfile company, Language reader, boolean inside) {
    Words words = new Words(reference, reader);
    return new CompanyDetails(
        head(company, words, reader),
        company.names().stream()
            .map(
                name ->
                    new CompanyDetails.Name(
                        own("company.name_kind.", name.kind().code(), reader),
                        name.text(),
                        name.language()))
            .toList(),
        identifier(company, reader),
        company.address(),
        code(company.addressCountry(), words::country),
        company.website(),
        company.foundedYear(),
        sme(company, reader),
        company.sectors().stream()
            .map(sector -> new ApiCode(sector.text(), words.industry(sector)))
            .toList(),
        codes(company.fields(), words::field),
        company.languagesStated() ? codes(company.languages(), words::language) : null,
        company.certificates().stream()
            .map(
                held ->
                    new CompanyDetails.HeldCertificate(
                        new ApiCode(held.code(), words.certificate(held.code())),
                        held.since(),
                        held.validUntil(),
                        held.verified()))
            .toList(),
        company.certificatesStated(),
        company.sites().stream()
            .map(
                site ->
                    new CompanyDetails.Site(
                        own("company.site_kind.", site.kind().code(), reader),
                        site.name(),
                        new ApiCode(site.country(), words.country(site.country())),
                        code(site.region(), words::region)))
            .toList(),
        inside ? figures(company.size()) : null);
  }

  private CompanyItem head(CompanyProfile company, Words words, Language reader) {
    return new CompanyItem(
        company.publicId(),
        new ApiText(company.officialName(), company.officialLanguage()),
        company.englishName(),
        own("company.kind.", company.kind().code(), reader),
        own("company.affiliation.", company.affiliation().code(), reader),
        new ApiCode(company.country(), words.country(company.country())),
        code(company.region(), words::region),
        code(mainDivision(company), words::sector),
        size(company.size().band(), reader),
        !company.verifications().isEmpty(),
        company.active());
  }

  private CompanyDetails.@Nullable Identifier identifier(CompanyProfile company, Language reader) {
    return company.identifier() == null
        ? null
        : new CompanyDetails.Identifier(
            own("company.scheme.", company.identifier().scheme().code(), reader),
            company.identifier().value(),
            company.identifier().check().code());
  }

  private ApiCode sme(CompanyProfile company, Language reader) {
    SmeClass sme =
        SmeClass.of(
            company.kind(),
            company.country(),
            SectorPlace.ofMain(company.sectors(), reference.sectors()),
            company.size());
    return own("company.sme.verdict.", sme.verdict().name().toLowerCase(Locale.ROOT), reader);
  }

  /** As coarse as in lists: the division, or the section where no more is known. */
  private @Nullable String mainDivision(CompanyProfile company) {
    if (company.isic().isEmpty()) {
      return null;
    }
    List<String> path = reference.sectors().path(company.isic().getFirst());
    return path.isEmpty() ? null : path.get(Math.min(1, path.size() - 1));
  }

  private static CompanyDetails.Figures figures(CompanySize size) {
    return new CompanyDetails.Figures(
        size.employees(), size.capital(), size.revenue(), size.revenueYear());
  }

  private @Nullable ApiCode size(@Nullable SizeBand band, Language reader) {
    return band == null ? null : own("company.size.", band.code(), reader);
  }

  /** A code of our own vocabularies, in the words of the pages. */
  private ApiCode own(String key, String code, Language reader) {
    return new ApiCode(
        code, messages.getMessage(key + code.toLowerCase(Locale.ROOT), null, reader.locale()));
  }

  private static List<ApiCode> codes(List<String> codes, UnaryOperator<String> inWords) {
    return codes.stream().map(code -> new ApiCode(code, inWords.apply(code))).toList();
  }

  private static @Nullable ApiCode code(@Nullable String code, UnaryOperator<String> inWords) {
    return code == null ? null : new ApiCode(code, inWords.apply(code));
  }
}
