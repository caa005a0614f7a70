package app.kakehashi.listimport.domain.list;

import static app.kakehashi.listimport.domain.list.ListField.*;

import java.util.List;
import java.util.Locale;

/** What a column can hold, in the groups and the order in which a person chooses it. */
public enum FieldGroup {
  /** By what a company is known. */
  IDENTITY(
      NAME,
      NAME_SHORT,
      NAME_READING,
      NAME_ENGLISH,
      NAME_ENGLISH_SHORT,
      LEGAL_FORM,
      LIST_KEY,
      CORPORATE_NUMBER,
      BUSINESS_NUMBER,
      OFFICIAL_NUMBER,
      KIND,
      GROUP,
      STATUS,
      REMARK),
  /** Where it is. */
  PLACE(ADDRESS, ADDRESS_PART, REGION, COUNTRY, REGISTERED_IN, ADDRESS_ENGLISH),
  /** How large and how old it is. */
  SIZE(CAPITAL, CAPITAL_CURRENCY, REVENUE, EMPLOYEES, EMPLOYEES_PART, FOUNDED),
  /** What it does. */
  BUSINESS(SECTOR, CAPABILITY_FIELDS, CERTIFICATES, LANGUAGES, PRESENCE, DEJIMA, WEBSITE),
  /** Whom to ask. */
  CONTACT(
      CONTACT_NAME,
      CONTACT_NAME_PART,
      CONTACT_READING,
      CONTACT_TITLE,
      CONTACT_DEPARTMENT,
      CONTACT_EMAIL,
      CONTACT_PHONE),
  /** Its plants. */
  PLANTS(SITE_NAME, SITE_NUMBER, SITE_SINCE),
  /** Whose gap or offer it is. */
  OWNER(COMPANY_KEY, COMPANY_NAME),
  /** Which known company a row is about. */
  KNOWN_COMPANY(COMPANY_KEY, CORPORATE_NUMBER, BUSINESS_NUMBER, OFFICIAL_NUMBER, COMPANY_NAME),
  /** Who the person is, and how to write to them. */
  PERSON(
      CONTACT_NAME,
      CONTACT_NAME_PART,
      CONTACT_READING,
      CONTACT_LATIN,
      CONTACT_DEPARTMENT,
      CONTACT_TITLE,
      CONTACT_EMAIL,
      CONTACT_PHONE,
      CONTACT_EXTENSION,
      CONTACT_LANGUAGE,
      STATUS),
  /** To whom the company belongs. */
  BELONGING(RELATION, RELATED, ASSOCIATION, REFERRING_BODY, PARENT, GROUP),
  /** Where else it is. */
  OFFICE(
      OFFICE_COUNTRY, OFFICE_KIND, OFFICE_NAME, OFFICE_ADDRESS, OFFICE_SINCE, OFFICE_STAFF, REMARK),
  /** What is sought. */
  GAP(
      GAP_KEY,
      KIND,
      TITLE,
      DESCRIPTION,
      LANGUAGE,
      FIELDS,
      MODES,
      TARGET_COUNTRIES,
      REQUIRED_CERTIFICATES,
      REQUIRED_LANGUAGES,
      PARTNER_REGIONS,
      LABOUR_WANTED,
      NEEDED_BY,
      ANONYMOUS),
  /** What is offered. */
  OFFER(
      OFFER_KEY,
      TITLE,
      DESCRIPTION,
      LANGUAGE,
      FIELDS,
      MODES,
      OBSTACLES_REMOVED,
      COUNTRIES_SERVED,
      LABOUR_SAVED,
      JAPAN_REFERENCES,
      MATURITY);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<ListField> fields;

  FieldGroup(ListField... fields) {
    this.fields = List.of(fields);
  }

  /** What is in it. */
  public List<ListField> fields() {
    return fields;
  }

  /** The groups of a list of this kind. */
  public static List<FieldGroup> of(ListKind kind) {
    return switch (kind) {
      case COMPANIES -> List.of(IDENTITY, PLACE, SIZE, BUSINESS, CONTACT, PLANTS);
      case GAPS -> List.of(OWNER, GAP);
      case OFFERS -> List.of(OWNER, OFFER);
      case CONTACTS -> List.of(KNOWN_COMPANY, PERSON);
      case RELATIONS -> List.of(KNOWN_COMPANY, BELONGING, OFFICE);
    };
  }

  /** Whether a column of a list of this kind can hold this. */
  public static boolean has(ListKind kind, ListField field) {
    return of(kind).stream().anyMatch(group -> group.fields.contains(field));
  }

  /** Message key of its name. */
  public String messageKey() {
    return "listimport.fields." + name().toLowerCase(Locale.ROOT);
  }
}
