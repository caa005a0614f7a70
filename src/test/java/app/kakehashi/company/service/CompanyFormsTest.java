package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** The database takes public ids and web addresses of the right form only. */
@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanyFormsTest {
  private final CompanyIntake intake;
  private final JdbcClient jdbc;

  CompanyFormsTest(CompanyIntake intake, JdbcClient jdbc) {
    this.intake = intake;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZaz09_-AZaz09_-AZaz09", "______________________"})
  void publicIds(String id) {
    assertThat(set("public_id", id)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AZaz09_-AZaz09_-AZaz0",
        "AZaz09_-AZaz09_-AZaz099",
        "AZaz09_-AZaz09_-AZaz0+",
        "AZaz09_-AZaz09_-AZaz0\n",
        "AZaz09_-AZaz09_-AZaz0é",
        "ＡZaz09_-AZaz09_-AZaz09",
        "/Zaz09_-AZaz09_-AZaz09"
      })
  void noPublicIds(String id) {
    assertThatThrownBy(() -> set("public_id", id))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("company_public_id_form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a", "https://例え.jp/会社?a=b#c", "https://a%20b/_%"})
  void websites(String website) {
    assertThat(set("website", website)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "https://",
        "ftp://a.jp",
        "a.jp",
        " http://a.jp",
        "http://a.jp\n",
        "https://a b",
        "https://a\tb",
        "HTTP://a.jp",
        "httpx://a.jp",
        "see http://a.jp"
      })
  void noWebsites(String website) {
    assertThatThrownBy(() -> set("website", website))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("company_website_form");
  }

  @ParameterizedTest
  @ValueSource(ints = {310, 311})
  void nobodyHasALongerWebsite(int length) {
    String website = "http://" + "a".repeat(length - 7);
    if (length <= 310) {
      assertThat(set("website", website)).isOne();
    } else {
      assertThatThrownBy(() -> set("website", website))
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private int set(String column, String value) {
    CompanyId company =
        intake
            .apply(List.of(Drafts.gearMaker().build()), new RecordSource(SourceKind.IMPORT, "list"))
            .getFirst()
            .company();
    return jdbc.sql("update company set %s = :value where id = :id".formatted(column))
        .param("value", value)
        .param("id", company.value())
        .update();
  }
}
