package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.reference.ReferenceData;
import java.util.HashMap;
import java.util.Map;

/** Turns gaps into queries against the catalogue's offers. */
final class GapReader {

  private final Lexicon lexicon;
  private final FieldReader fieldReader;
  private final SectorFit sectorFit;
  private final RegionFit regionFit;
  private final ModeFits modeFits;
  private final ReferenceData reference;
  private final MatchingModel model;
  private final CodeTable codes;

  GapReader(
      Lexicon lexicon,
      FieldReader fieldReader,
      SectorFit sectorFit,
      ReferenceData reference,
      MatchingModel model,
      CodeTable codes) {
    this.lexicon = lexicon;
    this.fieldReader = fieldReader;
    this.sectorFit = sectorFit;
    this.regionFit = new RegionFit(reference, model);
    this.modeFits = new ModeFits(model, codes);
    this.reference = reference;
    this.model = model;
    this.codes = codes;
  }

  /** Concepts that a kind of gap always asks for: who needs a field for trials needs no maker. */
  private Map<String, Double> understood(String kind) {
    Map<String, Double> concepts = new HashMap<>();
    for (String concept : model.section("understood").getOrDefault(kind, "").split(";", -1)) {
      if (!concept.isBlank()) {
        concepts.put("c:" + concept, model.parameter("understood_boost"));
      }
    }
    return concepts;
  }

  private TermWeights query(GapProfile gap, ReadText text) {
    return lexicon.query(
        text,
        model.parameter("title_boost"),
        model.parameter("named_piece"),
        Map.of(
            Polarity.REQUIRED, model.parameter("required_boost"),
            Polarity.OWN, model.parameter("own_boost")),
        understood(gap.kind()));
  }

  GapQuery read(GapProfile gap, ReadText text) {
    return read(gap, text, lexicon.asked(text));
  }

  /** The gap as strangers see it; its words are the same. */
  GapQuery veiled(GapQuery open) {
    return read(open.profile().veiled(), open.text(), open.asked());
  }

  private GapQuery read(GapProfile gap, ReadText text, AskedTerms asked) {
    TermWeights terms = query(gap, text);
    ReadText asking = text.butDenyingClauses();
    Map<String, Double> fields = fieldReader.read(gap.fields(), text);
    return new GapQuery(
        gap,
        text,
        terms,
        asking.terms().size() == text.terms().size() ? terms : query(gap, asking),
        asked,
        lexicon.ideal(
            text,
            terms,
            model.parameter("ideal_share"),
            model.parameter("ideal_floor"),
            model.parameter("ideal_own_script"),
            model.parameter("ideal_least")),
        lexicon.excluded(text),
        fields.keySet(),
        codes.fields(fields),
        new GapFacts(
            gap,
            fields.keySet(),
            !gap.fields().isEmpty(),
            reference,
            sectorFit,
            regionFit,
            modeFits,
            model,
            codes));
  }
}
