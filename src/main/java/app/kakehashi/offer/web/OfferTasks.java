package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferContent.Security;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.OfferContent.Terms;
import app.kakehashi.offer.domain.Offer;
import java.util.List;

/** The steps of describing an offer and how far each is. */
final class OfferTasks {
  private OfferTasks() {}

  /**
   * A step.
   *
   * @param key name of the section in addresses and message keys
   * @param done whether it says what it must, or anything where nothing is a must
   * @param required whether the offer cannot be sent without it
   */
  record Task(String key, boolean done, boolean required) {
    /** Message key of the section's name. */
    public String label() {
      return "offer.section." + key;
    }

    /** Message key of the state in words. */
    public String state() {
      return done ? "offer.task.done" : required ? "offer.task.to_do" : "offer.task.optional";
    }

    /** Tone of the state. */
    public String tone() {
      return done ? "good" : required ? "info" : "neutral";
    }
  }

  static List<Task> of(Offer offer) {
    OfferContent content = offer.content();
    return List.of(
        new Task("what", offer.missing().isEmpty() && !content.fields().isEmpty(), true),
        new Task("business", !content.modes().isEmpty(), true),
        new Task("supply", saysSupply(content), false),
        new Task("terms", saysTerms(content), false));
  }

  private static boolean saysSupply(OfferContent content) {
    return !content.supply().equals(Supply.UNKNOWN)
        || content.labourSaved() != null
        || content.references() != null
        || !content.countriesServed().isEmpty();
  }

  private static boolean saysTerms(OfferContent content) {
    return !content.terms().equals(Terms.NONE) || !content.security().equals(Security.UNKNOWN);
  }
}
