package app.kakehashi.listimport.domain.list;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column of a list can hold; the names are those of {@code
 * db/reference/import-headings.tsv}.
 */
public enum ListField {
  // companies
  LIST_KEY,
  NAME,
  NAME_SHORT,
  NAME_READING,
  NAME_ENGLISH,
  NAME_ENGLISH_SHORT,
  LEGAL_FORM,
  CORPORATE_NUMBER,
  BUSINESS_NUMBER,
  /** Either of the two official numbers. */
  OFFICIAL_NUMBER,
  COUNTRY,
  REGISTERED_IN,
  REGION,
  /** Known, and not kept. */
  POSTAL_CODE,
  ADDRESS,
  /** One of several columns over which an address is spread, in their order. */
  ADDRESS_PART,
  ADDRESS_ENGLISH,
  CAPITAL,
  CAPITAL_CURRENCY,
  REVENUE,
  EMPLOYEES,
  /** The men or the women among the employees. */
  EMPLOYEES_PART,
  FOUNDED,
  SECTOR,
  CAPABILITY_FIELDS,
  CERTIFICATES,
  LANGUAGES,
  PRESENCE,
  DEJIMA,
  WEBSITE,
  GROUP,
  FILER_KIND,
  /** Whether the company still exists; of a person, whether they are there and wish for mails. */
  STATUS,
  /** Looked at only for whether a company or an office is no more. */
  REMARK,
  /** Kind of body; of a gap its kind. */
  KIND,
  SITE_NAME,
  SITE_NUMBER,
  SITE_SINCE,
  CONTACT_NAME,
  /** One of several columns over which the name of a person is spread, in their order. */
  CONTACT_NAME_PART,
  CONTACT_READING,
  CONTACT_TITLE,
  CONTACT_DEPARTMENT,
  CONTACT_EMAIL,
  CONTACT_PHONE,
  // contacts only
  /** Behind the telephone number of a company. */
  CONTACT_EXTENSION,
  CONTACT_LATIN,
  CONTACT_LANGUAGE,
  // relations
  /** What binds the company to another party or to a place. */
  RELATION,
  /** The other party of the relation, or the name of the place. */
  RELATED,
  /** Associations to which the company belongs; several in one cell. */
  ASSOCIATION,
  /** The association that refers the company. */
  REFERRING_BODY,
  PARENT,
  OFFICE_COUNTRY,
  OFFICE_KIND,
  OFFICE_NAME,
  OFFICE_ADDRESS,
  OFFICE_SINCE,
  OFFICE_STAFF,
  // gaps and offers
  GAP_KEY,
  OFFER_KEY,
  COMPANY_KEY,
  COMPANY_NAME,
  LANGUAGE,
  TITLE,
  DESCRIPTION,
  FIELDS,
  MODES,
  TARGET_COUNTRIES,
  REQUIRED_CERTIFICATES,
  REQUIRED_LANGUAGES,
  PARTNER_REGIONS,
  LABOUR_WANTED,
  NEEDED_BY,
  ANONYMOUS,
  OBSTACLES_REMOVED,
  COUNTRIES_SERVED,
  LABOUR_SAVED,
  JAPAN_REFERENCES,
  MATURITY,
  /** Known, and left out on purpose: officers' names, dates of the list itself. */
  NOT_TAKEN;

  /** Whether several columns of a list may hold it, each a part or a further one. */
  boolean mayStandTwice(ListKind kind) {
    return switch (this) {
      case SECTOR, ADDRESS_PART, CONTACT_NAME_PART, CONTACT_PHONE, EMPLOYEES_PART, REMARK -> true;
      case STATUS -> kind == ListKind.COMPANIES;
      default -> false;
    };
  }

  /** Whether a column of marks can be about it: each says one of several. */
  boolean mayBeMarked() {
    return switch (this) {
      case CAPABILITY_FIELDS,
          CERTIFICATES,
          LANGUAGES,
          PRESENCE,
          FIELDS,
          MODES,
          KIND,
          OBSTACLES_REMOVED,
          TARGET_COUNTRIES,
          COUNTRIES_SERVED,
          REQUIRED_CERTIFICATES,
          REQUIRED_LANGUAGES,
          PARTNER_REGIONS ->
          true;
      default -> false;
    };
  }

  /** The field of a code. */
  public static Optional<ListField> ofCode(String code) {
    return Stream.of(values()).filter(field -> field.code().equals(code)).findFirst();
  }

  /** The name used in data and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
