package app.kakehashi.introduction.service;

import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.ContactConsent;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a person reads before it agrees to be passed on: each sentence, for each receiving company.
 */
@Component
public class ConsentSheets {
  private final ConsentStore store;
  private final CaseDisclosure disclosure;
  private final Postings postings;
  private final ReferenceData reference;
  private final MessageSource messages;
  private final String association;

  ConsentSheets(
      ConsentStore store,
      CaseDisclosure disclosure,
      Postings postings,
      ReferenceData reference,
      MessageSource messages,
      @Value("${kakehashi.association-name}") String association) {
    this.store = store;
    this.disclosure = disclosure;
    this.postings = postings;
    this.reference = reference;
    this.messages = messages;
    this.association = association;
  }

  /**
   * One receiving company and what the person reads about it.
   *
   * @param to the receiving side
   * @param inForce the consent that is in force; null where there is none
   */
  public record Asked(
      Leg to, ContactConsent text, String words, ContactConsents.@Nullable Consent inForce) {}

  /**
   * What one person is asked.
   *
   * @param isOneself whether the viewer is that person; always so by the link
   * @param asked one entry for each receiving company
   */
  public record Sheet(
      Introduction introduction, Leg leg, ContactCard card, boolean isOneself, List<Asked> asked) {
    public Sheet {
      asked = List.copyOf(asked);
    }

    public boolean isAnyInForce() {
      return asked.stream().anyMatch(entry -> entry.inForce() != null);
    }

    public boolean isAnyOpen() {
      return asked.stream().anyMatch(entry -> entry.inForce() == null);
    }
  }

  /** The sheet of one person in this language. */
  Sheet of(Introduction introduction, Leg leg, ContactCard card, boolean oneself, Language reader) {
    List<ContactConsents.Consent> consents = store.consents(introduction, leg.company());
    List<Asked> asked = new ArrayList<>();
    for (Leg to : CaseSides.others(introduction, leg.company())) {
      ContactConsent text = ContactConsent.between(leg.country(), to.country());
      ContactConsents.Consent inForce =
          consents.stream()
              .filter(ContactConsents.Consent::isInForce)
              .filter(consent -> consent.contact().equals(card.publicId()))
              .filter(consent -> consent.recipient().equals(to.company()))
              .findFirst()
              .orElse(null);
      asked.add(new Asked(to, text, words(introduction, leg, to, card, text, reader), inForce));
    }
    return new Sheet(introduction, leg, card, oneself, asked);
  }

  /** Every sentence the person reads before it agrees. */
  private String words(
      Introduction introduction,
      Leg from,
      Leg to,
      ContactCard card,
      ContactConsent text,
      Language reader) {
    return message(
        text.messageKey(),
        reader,
        association.isBlank() ? message("introduction_after.association", reader) : association,
        recipientName(introduction, from, to, reader),
        country(to.country(), reader),
        fields(card).stream()
            .map(field -> message("introduction_after.contact_field." + field, reader))
            .collect(Collectors.joining(reader == Language.EN ? ", " : "、")),
        message(ContactConsent.countryKey(to.country()), reader));
  }

  /** The company by name where this side may know it, else by what it seeks or offers. */
  private String recipientName(Introduction introduction, Leg from, Leg to, Language reader) {
    Optional<CompanySummary> known = disclosure.nameFor(introduction, to, from.company());
    if (known.isPresent()) {
      return known.get().name();
    }
    long posting = to.role() == LegRole.GAP ? introduction.gapId() : introduction.offerId();
    PostingText text = postings.textsFor(List.of(posting), reader).get(posting);
    return message(
        to.role() == LegRole.GAP
            ? "introduction_after.recipient.gap"
            : "introduction_after.recipient.offer",
        reader,
        country(to.country(), reader),
        text == null ? "" : text.title());
  }

  private String country(String code, Language reader) {
    return reference.countries().find(code).map(found -> found.name().in(reader)).orElse(code);
  }

  /** Codes of what of a contact is passed on. */
  static List<String> fields(ContactCard card) {
    List<String> fields = new ArrayList<>(List.of("name"));
    if (card.title() != null || card.department() != null) {
      fields.add("position");
    }
    if (card.email() != null) {
      fields.add("email");
    }
    if (card.phone() != null) {
      fields.add("phone");
    }
    return fields;
  }

  private String message(String key, Language reader, Object... values) {
    return Objects.requireNonNull(messages.getMessage(key, values, reader.locale()));
  }
}
