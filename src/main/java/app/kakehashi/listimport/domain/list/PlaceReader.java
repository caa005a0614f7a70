package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.reference.AddressResolution;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a company is: its country and, in Japan and Taiwan, its region. */
final class PlaceReader {

  /**
   * A place as far as it is known.
   *
   * @param country ISO 3166-1 of the address
   * @param region ISO 3166-2
   */
  record Place(@Nullable String country, @Nullable String region) {
    static final Place UNKNOWN = new Place(null, null);
  }

  private final ReferenceData reference;
  private final ForeignPlaces foreign;

  PlaceReader(ReferenceData reference) {
    this.reference = reference;
    this.foreign = new ForeignPlaces(reference.countries());
  }

  /** The country of a code or name, also of a code with its name behind ({@code KY 開曼群島}). */
  Optional<String> country(String text) {
    String plain = text.strip();
    return reference
        .countries()
        .findByName(plain)
        .or(() -> reference.countries().findByName(plain.split("[\\s　:：]", 2)[0]))
        .map(found -> found.code())
        .or(() -> foreign.countryAnywhere(plain));
  }

  /** The country named anywhere in an address. */
  Optional<String> countryOfAddress(String address) {
    return foreign.countryAnywhere(address);
  }

  /** The side in whose country the region or the address can only lie. */
  Optional<Affiliation> side(String regionText, String address) {
    List<Region> named = reference.regions().findByName(regionText);
    if (!regionText.isEmpty() && !named.isEmpty()) {
      return sole(named.stream().map(Region::country).distinct().toList());
    }
    if (address.isEmpty() || foreign.countryInFront(address).isPresent()) {
      return foreign.countryInFront(address).flatMap(code -> sole(List.of(code)));
    }
    boolean inJapan = resolve(address, "JP", ListLayout.GENERIC).region().isPresent();
    boolean inTaiwan = resolve(address, "TW", ListLayout.GENERIC).region().isPresent();
    return inJapan == inTaiwan
        ? Optional.empty()
        : Optional.of(inJapan ? Affiliation.JP : Affiliation.TW);
  }

  private static Optional<Affiliation> sole(List<String> countries) {
    return countries.size() == 1
        ? switch (countries.getFirst()) {
          case "JP" -> Optional.of(Affiliation.JP);
          case "TW" -> Optional.of(Affiliation.TW);
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  /**
   * Reads region and address of a row; problems are added to the row.
   *
   * @param registered where the company is registered, if the row says so
   */
  Place read(RowCells cells, Affiliation side, Optional<String> registered, ListLayout layout) {
    String regionText = cells.text(ListField.REGION);
    String address = cells.text(cells.addressField());
    Optional<Region> named = namedRegion(regionText, address, side, layout);
    if (named.isPresent()) {
      contradicted(cells, named.get(), regionText, address, layout);
      return new Place(named.get().country(), named.get().code());
    }
    if (address.isEmpty()) {
      return regionText.isEmpty()
          ? Place.UNKNOWN
          : cells
              .decided(Code.REGION_NOT_UNDERSTOOD, ListField.REGION, regionText)
              .flatMap(reference.regions()::find)
              .map(region -> new Place(region.country(), region.code()))
              .orElse(Place.UNKNOWN);
    }
    Optional<String> abroad =
        foreign.countryInFront(address).filter(code -> !code.equals(side.code()));
    if (abroad.isPresent()) {
      String country = abroad.get();
      return new Place(
          country, resolve(address, country, layout).region().map(Region::code).orElse(null));
    }
    return switch (resolve(address, side.code(), layout)) {
      case AddressResolution.Resolved(Region found, var _) ->
          new Place(found.country(), found.code());
      case AddressResolution.Ambiguous(List<Region> candidates, var _) -> {
        cells.add(
            Code.REGION_AMBIGUOUS,
            cells.addressField(),
            address,
            candidates.stream().map(Region::code).collect(Collectors.joining(", ")));
        yield new Place(side.code(), null);
      }
      case AddressResolution.Unresolved() -> abroad(cells, address, side, registered);
    };
  }

  private void contradicted(
      RowCells cells, Region named, String regionText, String address, ListLayout layout) {
    if (!address.isEmpty()
        && resolve(address, named.country(), layout)
            instanceof AddressResolution.Resolved(Region found, var _)
        && !found.code().equals(named.code())) {
      cells.add(Code.REGION_CONTRADICTED, ListField.REGION, regionText, found.code());
    }
  }

  private Place abroad(
      RowCells cells, String address, Affiliation side, Optional<String> registered) {
    Optional<String> country = foreign.countryAnywhere(address).or(() -> registered);
    if (country.isEmpty() || country.get().equals(side.code())) {
      cells.add(Code.REGION_NOT_UNDERSTOOD, cells.addressField(), address);
    }
    return new Place(country.orElse(null), null);
  }

  private Optional<Region> namedRegion(
      String text, String address, Affiliation side, ListLayout layout) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("\\d{1,2}") && side == Affiliation.JP) {
      return reference
          .regions()
          .find(String.format(Locale.ROOT, "JP-%02d", Integer.parseInt(text)));
    }
    List<Region> found = reference.regions().findByName(text);
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    Optional<Region> byAddress =
        address.isEmpty() ? Optional.empty() : resolve(address, side.code(), layout).region();
    if (found.isEmpty()) {
      return byAddress.or(() -> resolve(text, side.code(), layout).region());
    }
    return byAddress.filter(found::contains);
  }

  private AddressResolution resolve(String address, String country, ListLayout layout) {
    return reference.regions().resolve(address, country, layout.addressStyle());
  }
}
