package app.kakehashi.introduction.domain;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a move, for whom and by which way.
 *
 * @param account null for time, and for a person without account who answers by the link of a mail
 * @param office whether that person belongs to the secretariat
 * @param admin whether that person may stand in for the owner
 * @param company the company that is spoken for; null for the office itself and for time
 */
public record By(
    @Nullable AccountId account,
    boolean office,
    boolean admin,
    @Nullable CompanyId company,
    Channel channel) {

  /** The way an answer came. */
  public enum Channel {
    /** A page of the platform, signed in. */
    PAGE,
    /** The signed link of a mail. */
    LINK,
    /** The office wrote down a call. */
    PHONE,
    /** The office wrote down a fax, a chat or a talk. */
    OTHER,
    /** The API. */
    API,
    /** Time, or the platform itself. */
    CLOCK;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
      return "introduction.channel." + code();
    }
  }

  /** Time. */
  public static final By CLOCK = new By(null, false, false, null, Channel.CLOCK);

  public static By office(AccountId account, boolean admin) {
    return new By(account, true, admin, null, Channel.PAGE);
  }

  /** The office writes down what a company said. */
  public By speakingFor(CompanyId spokenFor, Channel way) {
    return new By(account, office, admin, spokenFor, way);
  }

  public static By member(AccountId account, CompanyId company) {
    return new By(account, false, false, company, Channel.PAGE);
  }

  /** A person of a company through the link of a mail. */
  public static By link(CompanyId company) {
    return new By(null, false, false, company, Channel.LINK);
  }

  boolean is(Party party, @Nullable AccountId owner) {
    return switch (party) {
      case OFFICE -> office;
      case OWNER -> office && (admin || Objects.equals(account, owner));
      case COMPANY -> company != null;
      case CLOCK -> channel == Channel.CLOCK;
    };
  }

  /** As the audit keeps it. */
  public Actor actor() {
    return new Actor(account, company);
  }
}
