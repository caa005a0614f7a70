package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a side are open to whom: those who are named at this moment, to the companies
 * they agree to be passed on to, while the companies are introduced.
 */
public final class OpenContacts {
  private OpenContacts() {}

  /**
   * What one person said about one receiving company.
   *
   * @param contact public id of the person
   * @param named whether the company wants this person to be introduced
   * @param fields what the person agreed to pass on
   */
  public record Consent(
      String contact, boolean named, CompanyId recipient, boolean withdrawn, Set<String> fields) {
    public Consent {
      fields = Set.copyOf(fields);
    }
  }

  /**
   * The people of a side that a reader may see, each with the fields that are open.
   *
   * @param reader null for the office, which sees what is open to anybody
   * @param consents of the people of this side
   */
  public static Map<String, Set<String>> of(
      Introduction introduction,
      Leg side,
      @Nullable CompanyId reader,
      Collection<Consent> consents) {
    Map<String, Set<String>> open = new HashMap<>();
    if (!isOpen(introduction, side, reader)) {
      return open;
    }
    for (Consent consent : consents) {
      boolean forReader = reader == null || consent.recipient().equals(reader);
      if (forReader && consent.named() && !consent.withdrawn()) {
        open.computeIfAbsent(consent.contact(), contact -> new HashSet<>())
            .addAll(consent.fields());
      }
    }
    return open;
  }

  /**
   * Whether a side has been opened to a reader: both said yes, and they were introduced.
   *
   * @param reader null for the office
   */
  public static boolean isOpen(Introduction introduction, Leg side, @Nullable CompanyId reader) {
    if (reader == null) {
      return introduction.isOpened();
    }
    return introduction.isOpened()
        && !side.company().equals(reader)
        && introduction.takesPart(side.company())
        && introduction.takesPart(reader);
  }
}
