package app.kakehashi.posting;

import java.util.Optional;

/** The two sides of the platform. */
public enum PostingType {
  /** What a Japanese body lacks. */
  GAP(Codes.GAP, "gaps"),
  /** What a Taiwanese company can do. */
  OFFER(Codes.OFFER, "offers");

  private final String code;
  private final String path;

  PostingType(String code, String path) {
    this.code = code;
    this.path = path;
  }

  /** As stored, and as the first part of audit actions. */
  public String code() {
    return code;
  }

  /** First segment of the addresses of its pages, without slashes. */
  public String path() {
    return path;
  }

  /** The type whose pages live under this segment. */
  public static Optional<PostingType> ofPath(String path) {
    for (PostingType type : values()) {
      if (type.path.equals(path)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The codes as constants, for the discriminator values of the entities. */
  public static final class Codes {
    public static final String GAP = "gap";
    public static final String OFFER = "offer";

    private Codes() {}
  }
}
