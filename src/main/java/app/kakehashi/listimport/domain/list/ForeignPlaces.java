package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.Countries;
import app.kakehashi.reference.CountryName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the country of an address outside Japan and Taiwan. */
final class ForeignPlaces {

  private static final String TABLE = "import-places.tsv";
  private static final int LONGEST = 20;
  private static final Set<String> HOME = Set.of("JP", "TW");

  /** 'Seattle, WA 98101': only the United States write a state's letters and five digits. */
  private static final Pattern AMERICAN =
      Pattern.compile(".*\\b[a-z]{2}[\\s,.]*\\d{5}(\\s\\d{4})?[\\s.]*$");

  /** シンガポ－ル: typed with a dash. */
  private static final Pattern DASH_FOR_LONG_VOWEL = Pattern.compile("(?<=[ァ-ヺ])[-‐−](?=[ァ-ヺ])");

  private static final Pattern BEFORE = Pattern.compile("^[0-9\\-〒()\\s,、.]+");
  private static final Pattern STATE_FORM = Pattern.compile("(連邦共和国|民主共和国|共和国|大公国|王国|連邦|公国|国)$");
  private static final Pattern TAIWANESE_FUJIAN = Pattern.compile("^福建省(金門|連江).*");

  private final Countries countries;
  private final Map<String, String> places = new HashMap<>();
  private int longestLatin;

  ForeignPlaces(Countries countries) {
    this.countries = countries;
    ListTable.rows(TABLE).forEach(cells -> places.put(cells[0], cells[1]));
    for (CountryName country : countries.all()) {
      places.putIfAbsent(plain(country.name().en()), country.code());
      if (!HOME.contains(country.code())) {
        places.putIfAbsent(plain(country.name().ja()), country.code());
        places.putIfAbsent(plain(country.name().zhHant()), country.code());
      }
    }
    for (String place : places.keySet()) {
      if (isLatin(place)) {
        longestLatin = Math.max(longestLatin, place.split("[\\s.]+").length);
      }
    }
  }

  /** The country named at the very start of an address in Japanese or Chinese. */
  Optional<String> countryInFront(String address) {
    String text = BEFORE.matcher(plain(address)).replaceFirst("");
    return text.isEmpty()
            || isLatin(text.substring(0, 1))
            || TAIWANESE_FUJIAN.matcher(text).matches()
        ? Optional.empty()
        : Optional.ofNullable(prefix(text));
  }

  /** The country named anywhere in an address; in Latin letters the last place named counts. */
  Optional<String> countryAnywhere(String address) {
    Optional<String> front = countryInFront(address);
    if (front.isPresent()) {
      return front;
    }
    String text = plain(address);
    String latin = lastLatin(text);
    if (latin != null) {
      return Optional.of(latin);
    }
    if (AMERICAN.matcher(text).matches()) {
      return Optional.of("US");
    }
    for (int start = 1; start < text.length() - 1; start++) {
      String place = knownPlace(text, start);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private @Nullable String prefix(String text) {
    for (int length = Math.min(LONGEST, text.length()); length >= 2; length--) {
      String start = text.substring(0, length);
      String place = places.get(start);
      if (place != null) {
        return place;
      }
      Optional<CountryName> country = countries.findByName(start);
      if (country.isEmpty()) {
        String plainName = STATE_FORM.matcher(start).replaceFirst("");
        country = plainName.length() < 2 ? country : countries.findByName(plainName);
      }
      if (country.isPresent()) {
        return country.get().code();
      }
    }
    return null;
  }

  /** Inside a text only names of three characters and more are trusted. */
  private @Nullable String knownPlace(String text, int start) {
    for (int length = Math.min(LONGEST, text.length() - start); length >= 3; length--) {
      String part = text.substring(start, start + length);
      if (!isLatin(part)) {
        String place = places.get(part);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private @Nullable String lastLatin(String text) {
    String[] words = text.split("[^a-z0-9.]+");
    for (int end = words.length; end > 0; end--) {
      StringBuilder phrase = new StringBuilder();
      for (int start = end - 1; start >= Math.max(0, end - longestLatin); start--) {
        phrase.insert(0, (phrase.isEmpty() ? words[start] : words[start] + " "));
        String place = places.get(phrase.toString().replaceFirst("\\.$", ""));
        if (place != null && isLatin(phrase)) {
          return place;
        }
      }
    }
    return null;
  }

  private static boolean isLatin(CharSequence text) {
    return text.chars().allMatch(c -> c < 0x250);
  }

  private static String plain(String address) {
    return DASH_FOR_LONG_VOWEL
        .matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
        .replaceAll("ー")
        .toLowerCase(Locale.ROOT)
        .replace("・", "")
        .replace('-', ' ')
        .replace('臺', '台')
        .strip();
  }
}
