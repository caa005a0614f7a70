package app.kakehashi.reference.service;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.LocalizedText;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Writes the reference data to its tables: new and changed rows in, vanished ones retired. */
@Component
class ReferenceTables {

  private static final List<String> NAMES = List.of("name_ja", "name_zh_hant", "name_en");

  private final JdbcOperations jdbc;

  ReferenceTables(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void write(ReferenceData data) {
    sectors(data);
    capabilityFields(data);
    countries(data);
    regions(data);
    certificates(data);
    exchangeRates(data);
  }

  private void sectors(ReferenceData data) {
    Rows rows = new Rows("sector", "level", "parent", "io_group");
    data.sectors()
        .all()
        .forEach(
            sector ->
                rows.add(
                    sector.code(),
                    sector.name(),
                    sector.level(),
                    text(sector.parent()),
                    text(sector.ioGroup() == null ? null : sector.ioGroup().name())));
    rows.save();
  }

  private void capabilityFields(ReferenceData data) {
    Rows rows =
        new Rows("capability_field", "level", "parent", "isic_codes", "io_group", "equipment");
    data.capabilityFields()
        .all()
        .forEach(
            field ->
                rows.add(
                    field.code(),
                    field.name(),
                    field.level(),
                    text(field.parent()),
                    field.isicCodes().toArray(String[]::new),
                    field.ioGroup().name(),
                    field.equipment()));
    rows.save();
  }

  private void countries(ReferenceData data) {
    Rows rows = new Rows("country");
    data.countries().all().forEach(country -> rows.add(country.code(), country.name()));
    rows.save();
  }

  private void regions(ReferenceData data) {
    Rows blocks = new Rows("region_block", "country");
    data.regions()
        .blocks()
        .forEach(block -> blocks.add(block.code(), block.name(), block.country()));
    blocks.save();
    Rows regions = new Rows("region", "country", "block", "latitude", "longitude");
    data.regions()
        .all()
        .forEach(
            region ->
                regions.add(
                    region.code(),
                    region.name(),
                    region.country(),
                    region.block(),
                    region.latitude(),
                    region.longitude()));
    regions.save();
  }

  private void certificates(ReferenceData data) {
    Rows rows = new Rows("certificate", "kind");
    data.certificates()
        .all()
        .forEach(
            certificate ->
                rows.add(certificate.code(), certificate.name(), certificate.kind().code()));
    rows.save();
  }

  private void exchangeRates(ReferenceData data) {
    jdbc.update("delete from exchange_rate");
    jdbc.batchUpdate(
        "insert into exchange_rate (year, base, quote, rate, source) values (?, ?, ?, ?, ?)",
        data.exchangeRates().all().stream()
            .map(
                rate ->
                    new Object[] {
                      rate.year(), rate.base(), rate.quote(), rate.rate(), rate.source()
                    })
            .toList());
  }

  private static SqlParameterValue text(@Nullable String value) {
    return new SqlParameterValue(Types.VARCHAR, value);
  }

  /** The rows of one table with a code and names in three languages. */
  private final class Rows {

    private final String table;
    private final List<String> columns;
    private final List<Object[]> values = new ArrayList<>();

    Rows(String table, String... more) {
      this.table = table;
      this.columns =
          Stream.of(Stream.of("code"), NAMES.stream(), Stream.of("position"), Arrays.stream(more))
              .flatMap(names -> names)
              .toList();
    }

    void add(String code, LocalizedText name, Object... more) {
      Object[] row =
          Stream.concat(
                  Stream.of(code, name.ja(), name.zhHant(), name.en(), values.size()),
                  Arrays.stream(more))
              .toArray();
      values.add(row);
    }

    void save() {
      jdbc.update("update " + table + " set retired = true");
      String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
      String changes =
          columns.stream()
              .skip(1)
              .map(column -> column + " = excluded." + column)
              .collect(Collectors.joining(", "));
      jdbc.batchUpdate(
          "insert into %s (%s) values (%s) on conflict (code) do update set %s, retired = false"
              .formatted(table, String.join(", ", columns), marks, changes),
          values);
    }
  }
}
