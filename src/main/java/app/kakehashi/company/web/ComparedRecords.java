package app.kakehashi.company.web;

import app.kakehashi.company.Answer;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyProfile.FieldSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Two records field by field, in the words of a reader. */
final class ComparedRecords {
  private static final String REST = "rest";
  private static final Comparator<FieldSource> BETTER =
      Comparator.comparing((FieldSource source) -> isPerson(source.source().kind()))
          .thenComparing(FieldSource::at);

  private final Words words;
  private final MessageSource messages;
  private final Locale locale;

  ComparedRecords(Words words, MessageSource messages, Locale locale) {
    this.words = words;
    this.messages = messages;
    this.locale = locale;
  }

  /** What one record says. */
  record Said(List<String> lines, @Nullable String language, @Nullable FieldSource source) {
    public boolean isSilent() {
      return lines.isEmpty();
    }
  }

  /**
   * One field.
   *
   * @param field message key
   * @param choice under which name it is chosen; null where both are put together or nothing is
   *     chosen
   * @param other whether the second record’s statement is the better one to keep
   */
  record Line(
      String field,
      Said one,
      Said other,
      boolean differs,
      @Nullable String choice,
      boolean better) {}

  /** Every field that at least one of both says something about. */
  List<Line> lines(CompanyProfile one, CompanyProfile other) {
    List<Line> lines = new ArrayList<>();
    for (MergeField field : MergeField.values()) {
      lines.add(line("company.field." + field.code(), field, said(field, one), said(field, other)));
    }
    lines.add(together("company.field.names", names(one), names(other)));
    lines.add(together("company.field.sites", sites(one), sites(other)));
    lines.add(
        together(
            "company.field.certificates",
            one.certificates().stream().map(held -> words.certificate(held.code())).toList(),
            other.certificates().stream().map(held -> words.certificate(held.code())).toList()));
    lines.add(
        together(
            "company.field.referring_body",
            given(one.referringBody()),
            given(other.referringBody())));
    return lines.stream()
        .filter(line -> !line.one().isSilent() || !line.other().isSilent())
        .toList();
  }

  private static Line together(String field, List<String> one, List<String> other) {
    return new Line(
        field,
        new Said(one, null, null),
        new Said(other, null, null),
        !one.equals(other),
        null,
        false);
  }

  private static Line line(String key, MergeField field, Said one, Said other) {
    boolean differs = !one.lines().equals(other.lines());
    boolean chosen = differs && !one.isSilent() && !other.isSilent();
    return new Line(key, one, other, differs, chosen ? field.code() : null, isBetter(other, one));
  }

  /**
   * A person’s word before a list’s, else the later one; the first record’s where both are alike.
   */
  private static boolean isBetter(Said candidate, Said than) {
    FieldSource mine = candidate.source();
    FieldSource its = than.source();
    return mine != null && (its == null || BETTER.compare(mine, its) > 0);
  }

  private static boolean isPerson(SourceKind kind) {
    return kind == SourceKind.OFFICE || kind == SourceKind.MEMBER;
  }

  private Said said(MergeField field, CompanyProfile company) {
    return new Said(
        texts(field, company),
        field == MergeField.OFFICIAL_NAME || field == MergeField.ADDRESS
            ? company.officialLanguage()
            : null,
        company.fieldSources().stream()
            .filter(
                source -> field.stated().contains(source.field()) || source.field().equals(REST))
            .max(BETTER)
            .orElse(null));
  }

  private List<String> texts(MergeField field, CompanyProfile company) {
    return switch (field) {
      case OFFICIAL_NAME ->
          company.legalForm() != null && company.officialName().contains(company.legalForm())
              ? List.of(company.officialName())
              : given(company.officialName(), company.legalForm());
      case IDENTIFIER ->
          company.identifier() == null ? List.of() : List.of(company.identifier().value());
      case ADDRESS ->
          given(
              company.address(),
              company.region() == null
                  ? words.country(company.addressCountry())
                  : words.region(company.region()));
      case EMPLOYEES -> given(words.number(company.size().employees()));
      case CAPITAL -> given(words.money(company.size().capital()));
      case REVENUE ->
          given(
              words.money(company.size().revenue()),
              Objects.toString(company.size().revenueYear(), ""));
      case FOUNDED ->
          given(Objects.toString(company.foundedOn(), Objects.toString(company.foundedYear(), "")));
      case WEBSITE -> given(company.website());
      case SECTORS -> company.sectors().stream().map(words::industry).toList();
      case FIELDS -> company.fields().stream().map(words::field).toList();
      case LANGUAGES -> company.languages().stream().map(words::language).toList();
      case DEJIMA ->
          company.dejima().exists() == Answer.UNKNOWN
              ? List.of()
              : given(
                  message("company.answer." + company.dejima().exists().code()),
                  company.dejima().scope());
      case GROUP_NAME ->
          given(
              company.groupName(),
              company.parent() == null ? company.parentName() : company.parent().name());
    };
  }

  private List<String> names(CompanyProfile company) {
    return company.names().stream()
        .map(name -> message("company.name_kind." + name.kind().code()) + ": " + name.text())
        .toList();
  }

  private List<String> sites(CompanyProfile company) {
    return company.sites().stream()
        .map(
            site ->
                Stream.of(
                        message("company.site_kind." + site.kind().code()),
                        site.name(),
                        site.region() == null
                            ? words.country(site.country())
                            : words.region(site.region()),
                        site.address())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · ")))
        .toList();
  }

  private String message(String key) {
    return messages.getMessage(key, null, locale);
  }

  private static List<String> given(@Nullable String... texts) {
    List<String> given = new ArrayList<>();
    for (String text : texts) {
      if (text != null && !text.isEmpty()) {
        given.add(text);
      }
    }
    return List.copyOf(given);
  }
}
