package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What must hold for the files themselves; that each name has three languages is checked on
 * reading.
 */
class ReferenceDataTest {

  private static final ReferenceData DATA = ReferenceData.load();

  /** The first-level fields of the domain, in its order. */
  private static final List<String> FIRST_LEVEL =
      List.of(
          "semiconductor_design",
          "semiconductor_manufacturing",
          "semiconductor_frontend",
          "semiconductor_materials",
          "semiconductor_packaging",
          "semiconductor_test",
          "iot_terminals",
          "sensors",
          "industrial_pc_network",
          "servers_cloud",
          "ai_data",
          "robots_automation",
          "machine_tools",
          "smart_machinery",
          "cybersecurity",
          "engineering_infrastructure",
          "rail_maintenance",
          "medical_care",
          "ev_batteries",
          "clean_energy_hydrogen",
          "recycling_water",
          "food_daily_goods",
          "logistics",
          "tourism",
          "saas",
          "electronics_components",
          "metal_plastic_parts",
          "chemicals_materials",
          "systems_integration",
          "biotech_pharma",
          "aerospace",
          "smart_city",
          "retail_hospitality_automation",
          "talent_education");

  @Test
  void theSameFilesHaveTheSameVersion() {
    assertThat(ReferenceData.load().version()).isEqualTo(DATA.version()).matches("[0-9a-f]{16}");
  }

  @Test
  void theIsicTreeIsWhole() {
    Sectors sectors = DATA.sectors();
    assertThat(sectors.sections()).hasSize(21);
    assertThat(sectors.all()).filteredOn(s -> s.level() == 2).hasSize(88);
    assertThat(sectors.all()).filteredOn(s -> s.level() == 3).hasSize(238);
    assertThat(sectors.all()).filteredOn(s -> s.level() == 4).hasSize(419);
    assertThat(sectors.all())
        .filteredOn(s -> s.level() > 1)
        .allSatisfy(s -> assertThat(sectors.path(s.code())).hasSize(s.level()))
        .allSatisfy(s -> assertThat(s.ioGroup()).isNotNull());
    assertThat(sectors.path("2610")).containsExactly("C", "26", "261", "2610");
    assertThat(sectors.children("26")).hasSize(8);
    assertThat(sectors.level("unknown")).isZero();
  }

  @Test
  void everyIndustryGroupHasANameAndFiguresWithEveryOther() {
    for (IoGroup one : IoGroup.values()) {
      assertThat(DATA.sectors().name(one).ja()).isNotBlank();
      for (IoGroup other : IoGroup.values()) {
        assertThat(DATA.supplyUse().comp(one, other, TradeDirection.TAIWAN_SUPPLIES_JAPAN))
            .isBetween(0.0, 1.0);
        assertThat(DATA.supplyUse().comp(one, other, TradeDirection.JAPAN_SUPPLIES_TAIWAN))
            .isBetween(0.0, 1.0);
        assertThat(DATA.supplyUse().correlation(one, other)).isBetween(-1.0, 1.0);
      }
    }
  }

  @Test
  void softwareIsABusinessServiceAndChipsAreElectronics() {
    Sectors sectors = DATA.sectors();
    assertThat(sectors.ioGroup("6201")).contains(IoGroup.BUS);
    assertThat(sectors.ioGroup("5820")).contains(IoGroup.BUS);
    assertThat(sectors.ioGroup("6120")).contains(IoGroup.ICT);
    assertThat(sectors.ioGroup("2610")).contains(IoGroup.ELE);
    assertThat(sectors.ioGroup("C")).isEmpty();
    assertThat(sectors.ioGroup("A")).contains(IoGroup.AGR);
  }

  @Test
  void fieldsAreThoseOfTheDomainWithFourToTenBelowEach() {
    CapabilityFields fields = DATA.capabilityFields();
    assertThat(fields.firstLevel()).extracting(CapabilityField::code).isEqualTo(FIRST_LEVEL);
    for (CapabilityField field : fields.firstLevel()) {
      assertThat(fields.children(field.code())).as(field.code()).hasSizeBetween(4, 10);
    }
    assertThat(fields.all())
        .allSatisfy(
            field ->
                assertThat(field.isicCodes())
                    .isNotEmpty()
                    .allMatch(code -> DATA.sectors().find(code).isPresent()));
    assertThat(fields.root("sensors_image_sensor")).contains("sensors");
    assertThat(fields.findByName("工具機")).map(CapabilityField::code).contains("machine_tools");
    assertThat(fields.findByName("ＡＧＶ・ＡＭＲ（無人搬送）"))
        .map(CapabilityField::code)
        .contains("robots_automation_mobile_robot");
  }

  @Test
  void fieldNamesAreUniqueOnTheirLevelInEachLanguage() {
    for (int level = 1; level <= 2; level++) {
      int wanted = level;
      List<CapabilityField> fields =
          DATA.capabilityFields().all().stream().filter(f -> f.level() == wanted).toList();
      assertThat(fields).extracting(f -> f.name().ja()).doesNotHaveDuplicates();
      assertThat(fields).extracting(f -> f.name().zhHant()).doesNotHaveDuplicates();
      assertThat(fields).extracting(f -> f.name().en()).doesNotHaveDuplicates();
    }
  }

  @Test
  void clustersNameFieldsAndRegionsThatExist() {
    Set<String> fields = Set.copyOf(FIRST_LEVEL);
    assertThat(DATA.clusters().themes()).hasSize(9);
    assertThat(DATA.clusters().themes())
        .allSatisfy(theme -> assertThat(fields).containsAll(theme.fields()))
        .allSatisfy(
            theme ->
                assertThat(DATA.regions().all())
                    .anyMatch(
                        region -> DATA.clusters().weight(theme.code(), region.code()) == 1.0));
  }

  @Test
  void aClusterCountsOnlyForTheFieldsAskedFor() {
    Clusters clusters = DATA.clusters();
    assertThat(clusters.affinity("JP-43", "TW-HSZ", Set.of("semiconductor_materials")))
        .hasValueSatisfying(
            affinity -> {
              assertThat(affinity.theme().code()).isEqualTo("semiconductor");
              assertThat(affinity.weight()).isEqualTo(1.0);
              assertThat(affinity.value()).isEqualTo(1.0);
            });
    assertThat(clusters.affinity("TW-TXG", "JP-24", Set.of("semiconductor_test")))
        .hasValueSatisfying(affinity -> assertThat(affinity.value()).isEqualTo(0.9, within(1e-9)));
    assertThat(clusters.affinity("JP-43", "TW-HSZ", Set.of("tourism"))).isEmpty();
    assertThat(clusters.affinity("JP-43", "TW-HSZ", Set.of("ev_batteries")))
        .hasValueSatisfying(affinity -> assertThat(affinity.weight()).isZero());
  }

  @Test
  void equipmentHasAFloorThatPlainSupplyLacks() {
    SupplyUse use = DATA.supplyUse();
    TradeDirection direction = TradeDirection.TAIWAN_SUPPLIES_JAPAN;
    assertThat(use.comp(IoGroup.MAC, IoGroup.ELE, direction)).isEqualTo(0.44, within(0.005));
    assertThat(use.compOfEquipment(IoGroup.MAC, IoGroup.ELE, direction)).isEqualTo(0.80);
    assertThat(use.compOfEquipment(IoGroup.CHM, IoGroup.CHM, direction))
        .isEqualTo(use.comp(IoGroup.CHM, IoGroup.CHM, direction));
    assertThat(use.correlation(IoGroup.MAC, IoGroup.ELE)).isEqualTo(0.66, within(0.005));
    assertThat(use.correlation(IoGroup.ELE, IoGroup.TRE)).isEqualTo(0.03, within(0.005));
  }

  @Test
  void yearlyRatesConvertBothWays() {
    ExchangeRates rates = DATA.exchangeRates();
    for (int year = 2015; year <= 2025; year++) {
      double there = rates.rate("TWD", "JPY", year).orElseThrow().doubleValue();
      double back = rates.rate("JPY", "TWD", year).orElseThrow().doubleValue();
      double through =
          rates.rate("USD", "JPY", year).orElseThrow().doubleValue()
              / rates.rate("USD", "TWD", year).orElseThrow().doubleValue();
      assertThat(there).isBetween(3.3, 5.0).isEqualTo(through, within(0.001));
      assertThat(there * back).isEqualTo(1.0, within(1e-9));
    }
    assertThat(rates.rate("JPY", "TWD", 2040)).isEqualTo(rates.rate("JPY", "TWD", 2025));
    assertThat(rates.rate("JPY", "EUR", 2024)).isEmpty();
    assertThat(rates.all()).allSatisfy(rate -> assertThat(rate.source()).isNotBlank());
  }

  @Test
  void countriesHaveTheNamesThePlatformUses() {
    Countries countries = DATA.countries();
    assertThat(countries.all()).hasSize(249);
    assertThat(countries.find("TW").orElseThrow().name())
        .satisfies(name -> assertThat(name.ja()).isEqualTo("台湾"))
        .satisfies(name -> assertThat(name.zhHant()).isEqualTo("台灣"))
        .satisfies(name -> assertThat(name.en()).isEqualTo("Taiwan"));
    assertThat(countries.findByName("ベトナム")).map(CountryName::code).contains("VN");
    assertThat(countries.findByName("越南")).map(CountryName::code).contains("VN");
    assertThat(countries.findByName("ＵＳＡ")).map(CountryName::code).contains("US");
    assertThat(countries.findByName("中華民國")).map(CountryName::code).contains("TW");
    assertThat(countries.all())
        .allSatisfy(
            country ->
                assertThat(
                        Stream.of(
                            country.name().ja(), country.name().zhHant(), country.name().en()))
                    .noneMatch(name -> name.contains("Province") || name.contains("省")));
  }

  @Test
  void regionsLieInTheirBlocksAndCountries() {
    Regions regions = DATA.regions();
    assertThat(regions.ofCountry("JP")).hasSize(47);
    assertThat(regions.ofCountry("TW")).hasSize(22);
    assertThat(regions.all())
        .allSatisfy(
            region ->
                assertThat(regions.blockOf(region.code()).orElseThrow().country())
                    .isEqualTo(region.country()));
    assertThat(regions.distanceKm("JP-27", "TW-TXG").orElseThrow()).isBetween(1800.0, 1900.0);
    assertThat(regions.distanceKm("JP-43", "JP-43").orElseThrow()).isZero();
    assertThat(regions.distanceKm("JP-43", "XX-1")).isEmpty();
    assertThat(regions.findByName("くまもと")).extracting(Region::code).containsExactly("JP-43");
    assertThat(regions.findByName("新竹"))
        .extracting(Region::code)
        .containsExactlyInAnyOrder("TW-HSZ", "TW-HSQ");
  }

  @Test
  void everyFileNamesItsPlacesOnce() {
    assertThat(DATA.regions().all()).extracting(Region::code).doesNotHaveDuplicates();
    assertThat(DATA.certificates().all()).extracting(Certificate::code).doesNotHaveDuplicates();
    assertThat(IoGroup.values()).hasSize(22);
  }
}
