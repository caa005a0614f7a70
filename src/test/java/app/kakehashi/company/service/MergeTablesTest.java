package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Everything that refers to companies is named, and nothing that is not there. */
@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MergeTablesTest {
  /** History of merges itself: it keeps what was. */
  private static final List<String> OWN = List.of("company_merge", "company_merge_row");

  private final MergeTables tables;
  private final UnitedCards cards;
  private final JdbcClient jdbc;

  MergeTablesTest(MergeTables tables, UnitedCards cards, JdbcClient jdbc) {
    this.tables = tables;
    this.cards = cards;
    this.jdbc = jdbc;
  }

  @Test
  void everyForeignKeyToCompaniesIsNamed() {
    assertThat(named()).containsAll(foreignKeys());
  }

  @Test
  void everyColumnThatIsNamedLikeOneIsNamed() {
    assertThat(named())
        .containsAll(
            columns(
                """
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                  and c.column_name ~ 'company_id$'
                """));
  }

  /** Notices prove what a person was told with one of the contacts, and go with it. */
  @Test
  void everyColumnThatNamesContactsIsNamed() {
    Set<String> contacts = new TreeSet<>(Set.of("contact_notice.contact"));
    cards.references().forEach(one -> contacts.add(one.table() + "." + one.column()));
    assertThat(contacts)
        .isEqualTo(
            columns(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema() and column_name = 'contact'
                """));
  }

  @Test
  void everyNamedColumnExists() {
    assertThat(
            columns(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema()
                """))
        .containsAll(named());
  }

  @Test
  void aNewForeignKeyThatNobodyNamesIsFound() {
    jdbc.sql("create table stranger (company_id bigint references company (id))").update();

    assertThat(named()).doesNotContainAnyElementsOf(Set.of("stranger.company_id"));
    assertThat(foreignKeys()).contains("stranger.company_id");
  }

  private Set<String> named() {
    Set<String> named = new TreeSet<>();
    for (CompanyReference reference : tables.references()) {
      named.add(reference.table() + "." + reference.column());
    }
    return named;
  }

  private Set<String> foreignKeys() {
    return columns(
        """
        select cast(k.conrelid as regclass) || '.' || a.attname from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = cast('company' as regclass)
        """);
  }

  private Set<String> columns(String sql) {
    Set<String> columns = new TreeSet<>(jdbc.sql(sql).query(String.class).list());
    columns.removeIf(column -> OWN.contains(column.substring(0, column.indexOf('.'))));
    return columns;
  }
}
