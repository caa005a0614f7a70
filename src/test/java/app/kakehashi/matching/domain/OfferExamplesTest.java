package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.matching.domain.OfferColumns.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An offer that stands for a code is one of those that have the code, and knows nothing else. */
class OfferExamplesTest {

  @ParameterizedTest
  @EnumSource(
      value = Column.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MODES", "SECTORS", "FIELDS"})
  void the_example_of_a_code_has_that_code_itself(Column column) {
    List<OfferProfile> drawn = OfferColumnsTest.drawn();
    OfferColumns columns = OfferColumnsTest.columns(drawn);
    List<OfferProfile> examples = new ArrayList<>();
    for (int i = 0; i < columns.count(); i++) {
      examples.add(columns.example(column, columns.code(i, column), OfferColumnsTest.NOTHING));
    }
    // behind the offers themselves, so that whatever is numbered has its number already
    List<OfferProfile> both = new ArrayList<>(drawn);
    both.addAll(examples);
    int[] codes = OfferColumnsTest.codes(column, both);
    assertThat(Arrays.copyOfRange(codes, drawn.size(), codes.length))
        .containsExactly(Arrays.copyOf(codes, drawn.size()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Column.class,
      names = {"MODES", "SECTORS", "FIELDS"})
  void of_topics_and_modes_there_is_no_example(Column column) {
    OfferColumns columns = OfferColumnsTest.columns(List.of(OfferColumnsTest.NOTHING));
    assertThatThrownBy(() -> columns.example(column, 0, OfferColumnsTest.NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(column.name());
  }

  @Test
  void an_example_knows_nothing_else() {
    OfferColumns columns = OfferColumnsTest.columns(OfferColumnsTest.drawn());
    for (Column column : Column.values()) {
      if (column != Column.MODES && column != Column.SECTORS && column != Column.FIELDS) {
        assertThat(columns.example(column, OfferColumns.UNKNOWN, OfferColumnsTest.NOTHING))
            .isEqualTo(OfferColumnsTest.NOTHING);
      }
    }
    OfferProfile quantity = columns.example(Column.QUANTITY, 11, OfferColumnsTest.NOTHING);
    assertThat(quantity.toBuilder().capacity(Capacity.unknown()).build())
        .isEqualTo(OfferColumnsTest.NOTHING);
    assertThat(quantity.capacity().monthlyQuantity()).isEqualTo(Math.exp(4.75));
    OfferProfile lead = columns.example(Column.LEAD, 3, OfferColumnsTest.NOTHING);
    assertThat(lead.capacity()).isEqualTo(new Capacity(null, null, 14, false));
    assertThat(columns.example(Column.LEAD, 0, OfferColumnsTest.NOTHING))
        .isEqualTo(OfferColumnsTest.NOTHING);
    assertThat(columns.example(Column.QUANTITY, 0, OfferColumnsTest.NOTHING))
        .isEqualTo(OfferColumnsTest.NOTHING);
    assertThat(columns.example(Column.REVENUE, 0, OfferColumnsTest.NOTHING))
        .isEqualTo(OfferColumnsTest.NOTHING);
    assertThat(columns.example(Column.REGION, 0, OfferColumnsTest.NOTHING))
        .isEqualTo(OfferColumnsTest.NOTHING);
    OfferProfile revenue = columns.example(Column.REVENUE, 2, OfferColumnsTest.NOTHING);
    assertThat(revenue.company().size())
        .isEqualTo(new CompanySize(null, null, Math.exp(.25) / 1e-6));
  }
}
