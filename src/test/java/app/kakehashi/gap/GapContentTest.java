package app.kakehashi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GapContentTest {
  @ParameterizedTest
  @EnumSource(GapKind.class)
  void every_kind_begins_empty_and_only_succession_begins_anonymous(GapKind kind) {
    GapContent content = GapContent.empty(kind);

    assertThat(content.anonymous()).isEqualTo(kind == GapKind.SUCCESSION);
    assertThat(content.details()).isEmpty();
    assertThat(GapKind.find(kind.code())).contains(kind);
  }

  @Test
  void a_succession_is_never_shown_with_a_name() {
    GapContent succession = GapContent.empty(GapKind.SUCCESSION);

    assertThat(succession.withAnonymous(false).anonymous()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GapContent(
                    GapKind.SUCCESSION,
                    Map.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    succession.partner(),
                    succession.terms(),
                    succession.conditions(),
                    false));
  }

  @Test
  void a_kind_keeps_to_its_own_fields() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> details(GapKind.SUPPLIER, Map.of("tender_deadline", List.of("2027-01-01"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> details(GapKind.THIRD_COUNTRY, Map.of("loan", List.of("gift"))));
    assertThat(
            details(GapKind.THIRD_COUNTRY, Map.of("roles", List.of("plan", "epc"))).detail("roles"))
        .containsExactly("plan", "epc");
  }

  @Test
  void unknown_and_repeated_codes_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> modes(List.of("barter")));
    assertThatIllegalArgumentException().isThrownBy(() -> modes(List.of("supply", "supply")));
    assertThat(modes(List.of("oem_odm", "supply")).acceptedModes())
        .extracting(mode -> mode.code())
        .containsExactly("oem_odm", "supply");
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER,12,true",
    "NUMBER,-1,false",
    "NUMBER,many,false",
    "DATE,2027-02-28,true",
    "DATE,2027-02-30,false",
    "YES_NO,yes,true",
    "YES_NO,perhaps,false",
    "TEXT,word,true"
  })
  void a_field_accepts_what_its_type_can_hold(DetailField.Type type, String value, boolean fits) {
    DetailField field =
        new DetailField(
            "any", type, type == DetailField.Type.YES_NO ? List.of("yes", "no") : List.of());

    assertThat(field.accepts(List.of(value))).isEqualTo(fits);
    assertThat(field.accepts(List.of())).isTrue();
    assertThat(field.accepts(List.of(value, value))).isFalse();
  }

  @Test
  void no_kind_has_two_fields_of_one_name() {
    for (GapKind kind : GapKind.values()) {
      Set<String> keys = new HashSet<>();
      kind.details().forEach(field -> assertThat(keys.add(field.key())).as(field.key()).isTrue());
    }
  }

  private static GapContent details(GapKind kind, Map<String, List<String>> details) {
    GapContent empty = GapContent.empty(kind);
    return new GapContent(
        kind,
        details,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        empty.partner(),
        empty.terms(),
        empty.conditions(),
        empty.anonymous());
  }

  private static GapContent modes(List<String> modes) {
    GapContent empty = GapContent.empty(GapKind.SUPPLIER);
    return new GapContent(
        GapKind.SUPPLIER,
        Map.of(),
        null,
        List.of(),
        List.of(),
        modes,
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        empty.partner(),
        empty.terms(),
        empty.conditions(),
        false);
  }
}
