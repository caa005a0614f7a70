package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns offers into documents of the catalogue. */
final class OfferReader {

  private final Lexicon lexicon;
  private final FieldReader fieldReader;
  private final CodeTable codes;

  OfferReader(Lexicon lexicon, FieldReader fieldReader, CodeTable codes) {
    this.lexicon = lexicon;
    this.fieldReader = fieldReader;
    this.codes = codes;
  }

  /** An offer as it is and as strangers see it; the same where the firm is named. */
  record Veilable(OfferDocument open, OfferDocument veiled) {
    String id() {
      return open.profile().id();
    }
  }

  Veilable read(OfferProfile offer, ReadText text, boolean keepText) {
    return document(
        offer,
        packed(lexicon.words(text), !keepText),
        codes.fields(fieldReader.read(offer.fields(), text)),
        text.facts(),
        keepText ? text : null);
  }

  /**
   * The words of an offer as its document keeps them.
   *
   * @param denied those that it denies and nowhere affirms
   */
  record Packed(PackedTerms terms, TermWeights denied) {}

  /** Packs words. Safe for use by several threads. */
  Packed packed(TermRules.Words words, boolean withPlaces) {
    return new Packed(lexicon.document(words, withPlaces), lexicon.denied(words));
  }

  /** A document; documents made in the same order number their codes alike. */
  Veilable document(
      OfferProfile offer,
      Packed words,
      TermWeights fields,
      StatedFacts facts,
      @Nullable ReadText text) {
    OfferDocument open =
        new OfferDocument(
            doubted(offer, facts),
            text,
            facts,
            Script.of(offer.text().language()),
            words.terms(),
            words.denied(),
            fields,
            codes.modeLists().number(offer.modes()),
            codes.sectorLists().number(offer.company().sectors()),
            codes.region(offer.company().region()));
    return new Veilable(open, offer.published() == null ? open : veiled(open));
  }

  /**
   * Where its words speak of a language or a certificate that the firm's list lacks, the list is
   * not complete: one asks, and does not rule it out.
   */
  private static OfferProfile doubted(OfferProfile offer, StatedFacts facts) {
    CompanyProfile company = offer.company();
    boolean languages = speaksOfMore(company.languages(), facts.languages());
    boolean certificates = speaksOfMore(company.certificates(), facts.certificates());
    if (!languages && !certificates) {
      return offer;
    }
    CompanyProfile.Builder doubted = company.toBuilder();
    if (languages) {
      doubted.languages(Stated.atLeast(company.languages().values()));
    }
    if (certificates) {
      doubted.certificates(Stated.atLeast(company.certificates().values()));
    }
    return offer.toBuilder().company(doubted.build()).build();
  }

  private static boolean speaksOfMore(Stated listed, Set<String> spokenOf) {
    return spokenOf.stream().anyMatch(listed::declaredAbsent);
  }

  private OfferDocument veiled(OfferDocument open) {
    OfferProfile profile = open.profile().veiled();
    return new OfferDocument(
        profile,
        open.read(),
        open.facts(),
        open.script(),
        open.terms(),
        open.denied(),
        open.fields(),
        open.modeList(),
        codes.sectorLists().number(profile.company().sectors()),
        codes.region(profile.company().region()));
  }
}
