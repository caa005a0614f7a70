package app.kakehashi.company.domain;

import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.NameKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that two records are one company, after Fellegi and Sunter: each thing that
 * agrees or contradicts adds its weight in bits, that is how much more often it is seen in records
 * of one company than in records of two that share a key, and the sum is turned into a probability.
 *
 * <p>Two valid official numbers of one register that differ are two companies, whatever else
 * agrees: the registers never give a second number to one body, and a typing slip does not pass the
 * check, so there is no exception. A number that fails its check proves nothing either way.
 */
public final class LikenessModel {
  /** Before anything is compared: most pairs that share a key are two companies. */
  private static final double PRIOR = -6;

  /** Only people say that two records are surely one. */
  private static final double SUREST = 0.99;

  private static final double NAME = 10;
  private static final double FORMER = 8;
  private static final double ENGLISH = 6;

  /** Part of its weight that the English name keeps beside another name that agrees. */
  private static final double ENGLISH_BESIDE = 0.5;

  private static final double OTHER_NAME = 6.5;
  private static final double READING = 5;
  private static final double SLIP_PER_CHARACTER = 0.9;
  private static final double SLIP_MOST = 6;
  private static final double LATIN_SLIP = 4;
  private static final double COMMON = 1.5;
  private static final double WORDS = -1.5;
  private static final double BRANCH = -2;
  private static final double FORM = -3;
  private static final double NUMBER = 8;
  private static final double NUMBER_OTHER = -2;
  private static final double REGION = 2;
  private static final double REGION_OTHER = -3.5;
  private static final double ADDRESS = 5.5;
  private static final double DOMAIN = 5;
  private static final double PHONE = 5;
  private static final double DAY = 5;
  private static final double YEAR = 3;
  private static final double YEAR_OTHER = -5;
  private static final double CAPITAL = 2;

  /** Names as long as this are not the same by chance but for one character. */
  private static final int LATIN_LEAST = 8;

  private static final String NUMERALS = "一二三四五六七八九十";

  private LikenessModel() {}

  /**
   * The likeness of two records of one side.
   *
   * @param holders how many stored records have the rarest key that both share, at least 1; each
   *     doubling takes a bit from what the name says
   */
  public static Likeness of(Subject one, Subject other, int holders) {
    if (one.side() != other.side() || one.isSurelyOther(other)) {
      return new Likeness(0, List.of());
    }
    Map<LikenessReason, Double> bits = new EnumMap<>(LikenessReason.class);
    names(one, other, holders, bits);
    numbers(one, other, bits);
    places(one, other, bits);
    founding(one, other, bits);
    if (!one.legalForms().isEmpty()
        && !other.legalForms().isEmpty()
        && Collections.disjoint(one.legalForms(), other.legalForms())) {
      bits.put(LikenessReason.OTHER_LEGAL_FORM, FORM);
    }
    if (!Collections.disjoint(one.domains(), other.domains())) {
      bits.put(LikenessReason.SAME_DOMAIN, DOMAIN);
    }
    if (!Collections.disjoint(one.phones(), other.phones())) {
      bits.put(LikenessReason.SAME_PHONE, PHONE);
    }
    if (one.capital() != null
        && other.capital() != null
        && one.capital().compareTo(other.capital()) == 0) {
      bits.put(LikenessReason.SAME_CAPITAL, CAPITAL);
    }
    double sum = PRIOR + bits.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Likeness(
        Math.min(SUREST, Math.round(1000 / (1 + Math.pow(2, -sum))) / 1000.0),
        bits.keySet().stream()
            .sorted(Comparator.comparing((LikenessReason reason) -> !reason.speaksFor()))
            .toList());
  }

  private static void names(
      Subject one, Subject other, int holders, Map<LikenessReason, Double> bits) {
    List<Named> all =
        Stream.of(official(one, other), further(one, other), latin(one, other))
            .filter(named -> named.reason() != null)
            .sorted(Comparator.comparingDouble((Named named) -> -named.weight()))
            .toList();
    if (all.isEmpty()) {
      bits.put(LikenessReason.OTHER_WORDS, WORDS);
      return;
    }
    all.stream()
        .filter(named -> named.reason() == LikenessReason.ENGLISH_NAME)
        .forEach(named -> bits.put(LikenessReason.ENGLISH_NAME, named.weight() * ENGLISH_BESIDE));
    LikenessReason best = Objects.requireNonNull(all.getFirst().reason());
    bits.put(best, all.getFirst().weight());
    if (holders > 1) {
      bits.put(LikenessReason.COMMON_NAME, -COMMON * Math.log(holders) / Math.log(2));
    }
    if (best == LikenessReason.SAME_NAME && one.name().branch() != other.name().branch()) {
      bits.put(LikenessReason.BRANCH, BRANCH);
    }
  }

  /** What names say: nothing where the reason is null. */
  private record Named(@Nullable LikenessReason reason, double weight) {
    static final Named NOTHING = new Named(null, 0);
  }

  private static Named official(Subject one, Subject other) {
    String mine = one.name().key();
    String its = other.name().key();
    if (mine.equals(its)) {
      return new Named(LikenessReason.SAME_NAME, NAME);
    }
    int length = Math.min(mine.length(), its.length());
    if (length > 2 && mine.codePointAt(0) >= 0x2E80 && isOneSlip(mine, its)) {
      return new Named(
          LikenessReason.ONE_CHARACTER, Math.min(SLIP_MOST, SLIP_PER_CHARACTER * length));
    }
    return Named.NOTHING;
  }

  private static Named further(Subject one, Subject other) {
    Named there = further(one.name(), other);
    Named here = further(other.name(), one);
    if (there.reason() != null) {
      return there;
    }
    return here;
  }

  private static Named further(NameShape official, Subject other) {
    for (Subject.Other further : other.others()) {
      if (further.shape().key().equals(official.key())) {
        return switch (further.kind()) {
          case FORMER -> new Named(LikenessReason.FORMER_NAME, FORMER);
          case READING -> new Named(LikenessReason.SAME_READING, READING);
          case ENGLISH -> new Named(LikenessReason.ENGLISH_NAME, ENGLISH);
          case OFFICIAL, TRADE, SHORT -> new Named(LikenessReason.OTHER_NAME, OTHER_NAME);
        };
      }
    }
    return Named.NOTHING;
  }

  private static Named latin(Subject one, Subject other) {
    Named best = latin(one.name(), NameKind.OFFICIAL, other);
    for (Subject.Other further : one.others()) {
      Named named = latin(further.shape(), further.kind(), other);
      best = named.weight() > best.weight() ? named : best;
    }
    return best;
  }

  private static Named latin(NameShape name, NameKind kind, Subject other) {
    Named best = latin(name, kind, other.name(), NameKind.OFFICIAL);
    for (Subject.Other further : other.others()) {
      Named named = latin(name, kind, further.shape(), further.kind());
      best = named.weight() > best.weight() ? named : best;
    }
    return best;
  }

  private static Named latin(NameShape one, NameKind kind, NameShape other, NameKind otherKind) {
    int length = Math.min(one.latin().length(), other.latin().length());
    if (length == 0) {
      return Named.NOTHING;
    }
    boolean read = kind == NameKind.READING || otherKind == NameKind.READING;
    if (one.latin().equals(other.latin())) {
      return read
          ? new Named(LikenessReason.SAME_READING, READING)
          : new Named(LikenessReason.ENGLISH_NAME, ENGLISH);
    }
    return !read && length >= LATIN_LEAST && isOneSlip(one.latin(), other.latin())
        ? new Named(LikenessReason.ONE_CHARACTER, LATIN_SLIP)
        : Named.NOTHING;
  }

  private static void numbers(Subject one, Subject other, Map<LikenessReason, Double> bits) {
    if (one.number() != null && other.number() != null) {
      boolean same = one.number().equals(other.number());
      bits.put(
          same ? LikenessReason.SAME_NUMBER : LikenessReason.OTHER_NUMBER,
          same ? NUMBER : NUMBER_OTHER);
    }
  }

  private static void places(Subject one, Subject other, Map<LikenessReason, Double> bits) {
    if (!one.address().isEmpty() && one.address().equals(other.address())) {
      bits.put(LikenessReason.SAME_ADDRESS, ADDRESS);
    }
    if (one.region() != null && other.region() != null) {
      boolean same = one.region().equals(other.region());
      bits.put(
          same ? LikenessReason.SAME_REGION : LikenessReason.OTHER_REGION,
          same ? REGION : REGION_OTHER);
    }
  }

  private static void founding(Subject one, Subject other, Map<LikenessReason, Double> bits) {
    Integer mine = one.foundedYear();
    Integer its = other.foundedYear();
    if (mine == null || its == null) {
      return;
    }
    if (one.foundedOn() != null && one.foundedOn().equals(other.foundedOn())) {
      bits.put(LikenessReason.SAME_FOUNDING, DAY);
    } else if (mine.equals(its)) {
      bits.put(LikenessReason.SAME_FOUNDING, YEAR);
    } else if (Math.abs(mine - its) > 1) {
      bits.put(LikenessReason.OTHER_FOUNDING, YEAR_OTHER);
    }
  }

  /**
   * One character changed, left out, added, or two neighbours swapped; but no numeral, for the
   * first and the second works of a name are two.
   */
  static boolean isOneSlip(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = one.length();
    int otherEnd = other.length();
    while (end > from && otherEnd > from && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
      end--;
      otherEnd--;
    }
    int left = end - from;
    int otherLeft = otherEnd - from;
    boolean swapped =
        left == 2
            && otherLeft == 2
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from);
    return swapped
        || (Math.max(left, otherLeft) == 1
            && !hasNumeral(one, from, end)
            && !hasNumeral(other, from, otherEnd));
  }

  private static boolean hasNumeral(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .anyMatch(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0);
  }
}
