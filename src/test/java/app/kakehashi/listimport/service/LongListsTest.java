package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies of long lists are keyed after they are stored. */
@ImportApp
class LongListsTest {
  private static final String HEAD = "会社名,都道府県,住所\n";
  private static final String ONE = "株式会社長蛇之列精密,奈良県,奈良県橿原市架空町7-7\n";
  private static final String OTHER = "株式会社長蛇乃列精密,奈良県,奈良県橿原市架空町7-7\n";
  private static final String THIRD = "株式会社長陀之列精密,奈良県,奈良県橿原市架空町7-7\n";

  private final Imports imports;
  private final ImportReads reads;
  private final JdbcClient jdbc;

  LongListsTest(Imports imports, ImportReads reads, JdbcClient jdbc) {
    this.imports = imports;
    this.reads = reads;
    this.jdbc = jdbc;
  }

  @Test
  void those_who_are_alike_in_a_long_list_and_in_the_next_one_are_found() {
    StringBuilder list = new StringBuilder(HEAD).append(ONE);
    for (int i = 0; i < 300; i++) {
      list.append("株式会社行列第").append(i).append("号,青森県,青森県弘前市架空町").append(i).append('\n');
    }
    ImportBatch stored = checked(list.append(OTHER).toString());
    imports.commit(stored.publicId(), stored.version(), ImportApp.ADMIN);
    assertThat(reads.get(stored.publicId(), ImportApp.ADMIN).status())
        .isEqualTo(ImportStatus.COMMITTED);
    assertThat(jdbc.sql("select count(*) from company_to_key").query(Integer.class).single())
        .isEqualTo(302);

    ImportBatch next = checked(HEAD + THIRD);
    assertThat(jdbc.sql("select count(*) from company_to_key").query(Integer.class).single())
        .isZero();
    assertThat(
            jdbc.sql(
                    """
                    select l.official_name || h.official_name from company_pair p
                    join company l on l.id = p.low_id join company h on h.id = p.high_id
                    where l.official_name like '%列精密'
                    """)
                .query(String.class)
                .list())
        .containsExactly("株式会社長蛇之列精密株式会社長蛇乃列精密");
    List<PlannedRow> rows = reads.rows(next, Filter.ALL, 0, 10);
    assertThat(rows.getFirst().problems())
        .extracting(Problem::code)
        .contains(Problem.Code.PROBABLE_DUPLICATE);
  }

  private ImportBatch checked(String list) {
    String id =
        imports.upload(
            ListKind.COMPANIES,
            "list.csv",
            new ByteArrayInputStream(list.getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    return reads.get(id, ImportApp.ADMIN);
  }
}
