package app.kakehashi.company.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.SourceKind;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Money;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewCompaniesTest {
  private static final Instant NOW = Instant.parse("2026-11-28T01:02:03Z");
  private static final List<String> PARTS =
      List.of("company_name", "company_site", "company_sector", "company_certificate");

  private final NewCompanies newCompanies;
  private final CompanyRepository companies;
  private final NameTokens tokens;
  private final ReferenceData reference;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  NewCompaniesTest(
      NewCompanies newCompanies,
      CompanyRepository companies,
      NameTokens tokens,
      ReferenceData reference,
      EntityManager entities,
      JdbcClient jdbc) {
    this.newCompanies = newCompanies;
    this.companies = companies;
    this.tokens = tokens;
    this.reference = reference;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  @Test
  void every_column_is_what_the_entity_manager_stores() {
    Company managed = full("A\\B\t\"引用\"{,}\n改行");
    companies.save(managed);
    Company bare = bare();
    companies.save(bare);
    entities.flush();
    Company copied = full("A\\B\t\"引用\"{,}\n改行");
    Company copiedBare = bare();
    newCompanies.add(List.of(copied, copiedBare));

    assertThat(stored(copied)).isEqualTo(stored(managed)).contains("改行", "ISO9001", "JSIC");
    assertThat(stored(copiedBare)).isEqualTo(stored(bare));
    assertThat(written()).containsExactlyInAnyOrderElementsOf(columns());
  }

  @Test
  void numbers_do_not_meet_those_the_entity_manager_hands_out() {
    newCompanies.add(IntStream.range(0, 70).mapToObj(_ -> bare()).toList());
    for (int i = 0; i < 120; i++) {
      companies.save(bare());
    }
    entities.flush();
    newCompanies.add(IntStream.range(0, 130).mapToObj(_ -> bare()).toList());
    assertThat(
            jdbc.sql("select count(*) from company where official_name = '株式会社素'")
                .query(Integer.class)
                .single())
        .isEqualTo(320);
  }

  private Company full(String group) {
    Company company =
        new Company(
            CompanyKind.HOSPITAL,
            Affiliation.JP,
            "JP",
            "株式会社\"全部\\入り\"",
            "ja",
            new RecordSource(SourceKind.IMPORT, "list"),
            NOW);
    CompanyDraft draft =
        CompanyDraft.builder("1", Affiliation.JP, "JP", company.officialName())
            .legalForm("株式会社")
            .identifier(
                new CompanyIdentifier(
                    IdentifierScheme.JP_CORPORATE_NUMBER, "123", IdentifierCheck.INVALID))
            .names(List.of(new CompanyName(NameKind.ENGLISH, "All, \"In\"", "en")))
            .address("丸の内1-1")
            .region("JP-13")
            .size(new CompanySize(12, Money.of(1_000, "JPY"), Money.of(2_000, "JPY"), 2025))
            .founded(1999, LocalDate.of(1999, 4, 1))
            .website("https://www.zenbu.co.jp/")
            .sectors(List.of(new SectorCode(SectorScheme.JSIC, "26")))
            .fields(List.of("metal_working"))
            .certificates(
                List.of(
                    new HeldCertificate(
                        "ISO9001", LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), "証", true)))
            .languages(List.of("ja", "en"))
            .sites(
                List.of(
                    new CompanySite(SiteKind.FACTORY, "工場", "JP", "JP-27", "大阪市", 2001, 5, "N-1")))
            .dejima(Dejima.of(Answer.YES))
            .group(group)
            .build();
    new Absorption(tokens, reference.sectors(), _ -> "").absorb(company, draft, Set.of());
    company.index(tokens, NOW);
    return company;
  }

  private Company bare() {
    Company company =
        new Company(
            CompanyKind.COMPANY,
            Affiliation.TW,
            "TW",
            "株式会社素",
            "zh-Hant",
            new RecordSource(SourceKind.IMPORT, null),
            NOW);
    company.index(tokens, NOW);
    return company;
  }

  private String stored(Company company) {
    StringBuilder parts = new StringBuilder();
    for (String part : PARTS) {
      parts.append(
          ", (select jsonb_agg(to_jsonb(x) - 'company_id' order by x.rank) from %s x where x.company_id = c.id)"
              .formatted(part));
    }
    return jdbc.sql(
            "select jsonb_build_array(to_jsonb(c) - 'id' - 'public_id'"
                + parts
                + ") from company c where id = ?")
        .param(company.id().value())
        .query(String.class)
        .single();
  }

  private List<String> written() {
    return List.of(NewCompanies.COLUMNS.strip().split("[,\\s]+"));
  }

  private List<String> columns() {
    return jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_name = 'company' and is_generated = 'NEVER'
            """)
        .query(String.class)
        .list();
  }
}
