package app.kakehashi.matching.service;

import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.text.ClauseCues;
import app.kakehashi.matching.domain.text.MeasureWords;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.ReferenceData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All data that ranking needs besides the postings, read from the class path alone.
 *
 * @param model weights and tables as shipped
 * @param reader reads texts with the glossary and the cues
 */
public record MatchingData(
    MatchingModel model, TextReader reader, Glossary glossary, ReferenceData reference) {

  /** Reads the shipped data. */
  public static MatchingData load() {
    Glossary glossary = Glossary.shipped();
    ClauseCues cues = ClauseCues.ofLines(lines("clause_cues.tsv"));
    ReferenceData reference = ReferenceData.load();
    return new MatchingData(
        MatchingModel.ofLines(lines("matching_model.tsv")),
        new TextReader(
            glossary,
            Glossary.ofLines(lines("dictionary.tsv")),
            cues,
            MeasureWords.ofLines(lines("measure_words.tsv")),
            reference.countries().inTexts(),
            reference.certificates().inTexts()),
        glossary,
        reference);
  }

  /** The same with texts read by another glossary. */
  MatchingData by(Glossary other) {
    return new MatchingData(model, reader.by(other), other, reference);
  }

  private static List<String> lines(String file) {
    String resource = "/db/reference/" + file;
    try (InputStream in = MatchingData.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference data " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Reference data cannot be read: " + resource, e);
    }
  }
}
