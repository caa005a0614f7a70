package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.reference.ReferenceData;
import java.util.Map;

/** Turns gaps into queries against the catalogue's offers. */
final class GapReader {

  private final Lexicon lexicon;
  private final FieldReader fieldReader;
  private final SectorFit sectorFit;
  private final RegionFit regionFit;
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
    this.reference = reference;
    this.model = model;
    this.codes = codes;
  }

  GapQuery read(GapProfile gap, ReadText text) {
    TermWeights terms =
        lexicon.query(text, model.parameter("title_boost"), model.parameter("required_boost"));
    Map<String, Double> fields = fieldReader.read(gap.fields(), text);
    return new GapQuery(
        gap,
        text,
        terms,
        lexicon.ideal(text, terms, model.parameter("ideal_share"), model.parameter("ideal_floor")),
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
            model,
            codes));
  }
}
