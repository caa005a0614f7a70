package app.kakehashi.company;

import org.jspecify.annotations.Nullable;

/** Size by regular employees, in the steps that may be published about an anonymous company. */
public enum SizeBand implements Coded {
  /** Up to 9 people. */
  UNDER_10("under_10", 10),
  /** 10 to 29: the size of most teams that go from Taiwan to Japan. */
  UNDER_30("under_30", 30),
  /** 30 to 99. */
  UNDER_100("under_100", 100),
  /** 100 to 299. */
  UNDER_300("under_300", 300),
  /** 300 to 999. */
  UNDER_1000("under_1000", 1000),
  /** 1,000 and more. */
  FROM_1000("from_1000", Integer.MAX_VALUE);

  private final String code;
  private final int below;

  SizeBand(String code, int below) {
    this.code = code;
    this.below = below;
  }

  /** The band of a number of employees; null where that is unknown. */
  public static @Nullable SizeBand of(@Nullable Integer employees) {
    if (employees == null) {
      return null;
    }
    for (SizeBand band : values()) {
      if (employees < band.below) {
        return band;
      }
    }
    return FROM_1000;
  }

  @Override
  public String code() {
    return code;
  }

  /** A number of employees that stands for the band: the geometric middle, 3,000 at the top. */
  public int typicalEmployees() {
    return switch (this) {
      case UNDER_10 -> 4;
      case UNDER_30 -> 17;
      case UNDER_100 -> 55;
      case UNDER_300 -> 173;
      case UNDER_1000 -> 548;
      case FROM_1000 -> 3000;
    };
  }
}
