package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All reference data, immutable. Read from the class path alone, so that a command without a
 * database ranks with the very data of the pages.
 *
 * @param version changes whenever any of the files changes
 */
public record ReferenceData(
    String version,
    Sectors sectors,
    CapabilityFields capabilityFields,
    Regions regions,
    Countries countries,
    Certificates certificates,
    Clusters clusters,
    SupplyUse supplyUse,
    ExchangeRates exchangeRates) {

  private static final int VERSION_LENGTH = 16;

  /** Reads the files; takes some tens of milliseconds. */
  public static ReferenceData load() {
    MessageDigest digest = sha256();
    Sectors sectors = sectors(digest);
    CapabilityFields fields = new CapabilityFields(capabilityFields(digest));
    Regions regions = regions(digest);
    Countries countries = new Countries(countries(digest));
    Certificates certificates = new Certificates(certificates(digest));
    Clusters clusters = clusters(digest);
    SupplyUse supplyUse = supplyUse(digest);
    ExchangeRates exchangeRates = new ExchangeRates(exchangeRates(digest));
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
    return new ReferenceData(
        version,
        sectors,
        fields,
        regions,
        countries,
        certificates,
        clusters,
        supplyUse,
        exchangeRates);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sectors sectors(MessageDigest digest) {
    Map<String, IoGroup> groupByCode = new HashMap<>();
    List<Sector> sectors =
        Tsv.read("sectors.tsv", digest)
            .map(
                row -> {
                  String parent = row.optional("parent").orElse(null);
                  IoGroup group =
                      row.optional("io_group")
                          .map(IoGroup::valueOf)
                          .orElseGet(() -> parent == null ? null : groupByCode.get(parent));
                  if (group != null) {
                    groupByCode.put(row.text("code"), group);
                  }
                  return new Sector(
                      row.text("code"), row.integer("level"), parent, row.name(), group);
                });
    Map<IoGroup, LocalizedText> groupNames = new HashMap<>();
    Tsv.read("io_groups.tsv", digest)
        .map(row -> Map.entry(IoGroup.valueOf(row.text("code")), row.name()))
        .forEach(entry -> groupNames.put(entry.getKey(), entry.getValue()));
    List<SectorMapping> mappings =
        Tsv.read("sector_mappings.tsv", digest)
            .map(
                row ->
                    new SectorMapping(
                        SectorScheme.valueOf(row.text("scheme")),
                        row.text("code"),
                        row.text("name"),
                        weighted(row.list("isic")),
                        SectorMapping.Quality.valueOf(
                            row.text("quality").toUpperCase(Locale.ROOT))));
    List<Sectors.SectorAlias> aliases =
        new ArrayList<>(
            Tsv.read("sector_aliases.tsv", digest).map(row -> alias(row, row.text("alias"))));
    Tsv.read("sector_details.tsv", digest)
        .map(row -> row.list("details").stream().map(detail -> alias(row, detail)).toList())
        .forEach(aliases::addAll);
    return new Sectors(sectors, groupNames, mappings, aliases);
  }

  private static Sectors.SectorAlias alias(Tsv.Row row, String name) {
    return new Sectors.SectorAlias(
        SectorScheme.valueOf(row.text("scheme")), row.text("code"), name);
  }

  private static List<WeightedSector> weighted(List<String> codes) {
    return codes.stream().map(code -> new WeightedSector(code, 1.0 / codes.size())).toList();
  }

  private static List<CapabilityField> capabilityFields(MessageDigest digest) {
    return Tsv.read("capability_fields.tsv", digest)
        .map(
            row ->
                new CapabilityField(
                    row.text("code"),
                    row.integer("level"),
                    row.optional("parent").orElse(null),
                    row.name(),
                    row.list("isic"),
                    IoGroup.valueOf(row.text("io_group")),
                    row.yes("equipment")));
  }

  private static Regions regions(MessageDigest digest) {
    List<Region> regions =
        Tsv.read("regions.tsv", digest)
            .map(
                row ->
                    new Region(
                        row.text("code"),
                        row.text("country"),
                        row.name(),
                        row.list("alternatives"),
                        row.text("block"),
                        row.decimal("lat"),
                        row.decimal("lon")));
    List<RegionBlock> blocks =
        Tsv.read("region_blocks.tsv", digest)
            .map(row -> new RegionBlock(row.text("code"), row.text("country"), row.name()));
    List<Regions.Municipality> municipalities =
        Tsv.read("municipalities.tsv", digest)
            .map(
                row ->
                    new Regions.Municipality(
                        row.text("name"),
                        row.optional("city"),
                        row.optional("district"),
                        row.text("region")));
    List<Regions.AddressHint> hints =
        Tsv.read("address_hints.tsv", digest)
            .map(row -> new Regions.AddressHint(row.text("text"), row.text("region")));
    return new Regions(regions, blocks, municipalities, hints);
  }

  private static List<Countries.Listed> countries(MessageDigest digest) {
    return Tsv.read("countries.tsv", digest)
        .map(
            row ->
                new Countries.Listed(
                    new CountryName(row.text("code"), row.name()),
                    row.list("alternatives"),
                    row.list("places")));
  }

  private static List<Certificate> certificates(MessageDigest digest) {
    return Tsv.read("certificates.tsv", digest)
        .map(
            row ->
                new Certificate(
                    row.text("code"),
                    row.name(),
                    row.list("aliases"),
                    Certificate.Kind.ofCode(row.text("kind")),
                    row.text("family"),
                    row.optional("implied").orElse(null)));
  }

  private static Clusters clusters(MessageDigest digest) {
    List<ClusterTheme> themes =
        Tsv.read("cluster_themes.tsv", digest)
            .map(
                row ->
                    new ClusterTheme(row.text("code"), row.name(), Set.copyOf(row.list("fields"))));
    List<Clusters.Member> members =
        Tsv.read("clusters.tsv", digest)
            .map(
                row ->
                    new Clusters.Member(
                        row.text("theme"), row.text("region"), row.decimal("weight")));
    Map<String, Double> channels = new HashMap<>();
    Tsv.read("region_channels.tsv", digest)
        .map(row -> Map.entry(row.text("region"), row.decimal("bonus")))
        .forEach(entry -> channels.merge(entry.getKey(), entry.getValue(), Math::max));
    return new Clusters(themes, members, channels);
  }

  private static SupplyUse supplyUse(MessageDigest digest) {
    List<SupplyUse.Cell> cells =
        Tsv.read("supply_use.tsv", digest)
            .map(
                row ->
                    new SupplyUse.Cell(
                        IoGroup.valueOf(row.text("supplier")),
                        IoGroup.valueOf(row.text("buyer")),
                        row.decimal("comp_tw_to_jp"),
                        row.decimal("comp_jp_to_tw"),
                        row.decimal("input_correlation")));
    List<SupplyUse.Floor> floors =
        Tsv.read("equipment_floors.tsv", digest)
            .map(
                row ->
                    new SupplyUse.Floor(
                        IoGroup.valueOf(row.text("supplier")),
                        IoGroup.valueOf(row.text("buyer")),
                        row.decimal("floor")));
    return new SupplyUse(cells, floors);
  }

  private static List<ExchangeRate> exchangeRates(MessageDigest digest) {
    return Tsv.read("exchange_rates.tsv", digest)
        .map(
            row ->
                new ExchangeRate(
                    row.integer("year"),
                    row.text("base"),
                    row.text("quote"),
                    new BigDecimal(row.text("rate")),
                    row.text("source")));
  }
}
