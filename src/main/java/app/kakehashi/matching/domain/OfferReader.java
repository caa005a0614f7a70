package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;

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

  OfferDocument read(OfferProfile offer, ReadText text) {
    return new OfferDocument(
        offer,
        text,
        Script.of(offer.text().language()),
        lexicon.document(text),
        lexicon.denied(text),
        codes.fields(fieldReader.read(offer.fields(), text)),
        codes.modeLists().number(offer.modes()),
        codes.sectorLists().number(offer.company().sectors()),
        codes.region(offer.company().region()));
  }

  /** The document as strangers see it; the same where the firm is named. */
  OfferDocument veiled(OfferDocument open) {
    OfferProfile profile = open.profile().veiled();
    if (open.profile().published() == null) {
      return open;
    }
    return new OfferDocument(
        profile,
        open.text(),
        open.script(),
        open.terms(),
        open.denied(),
        open.fields(),
        open.modeList(),
        codes.sectorLists().number(profile.company().sectors()),
        codes.region(profile.company().region()));
  }
}
