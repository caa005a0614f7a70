package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Preset;
import java.util.function.Predicate;

/**
 * What is asked of a catalogue.
 *
 * @param limit greatest length of the list
 * @param explained how many of its first pairs are explained
 * @param exploration how many further pairs are drawn for the block below the list
 * @param listed which bands are worth being listed; the list is as long as there are such pairs
 *     among the best
 * @param known whether the viewer may know who is behind a posting of the other side; pairs with
 *     others are scored by what those publish; asked by two threads at the same time
 */
public record RankingRequest(
    Preset preset,
    int limit,
    int explained,
    int exploration,
    Predicate<Band> listed,
    Predicate<String> known) {

  /** The office's view of the best pairs, explained. */
  public static RankingRequest top(int limit) {
    return new RankingRequest(Preset.DEFAULT, limit, limit, 0, band -> true, id -> true);
  }

  public RankingRequest by(Preset newPreset) {
    return new RankingRequest(newPreset, limit, explained, exploration, listed, known);
  }

  public RankingRequest explaining(int first) {
    return new RankingRequest(preset, limit, first, exploration, listed, known);
  }

  public RankingRequest exploring(int further) {
    return new RankingRequest(preset, limit, explained, further, listed, known);
  }

  public RankingRequest knowing(Predicate<String> newKnown) {
    return new RankingRequest(preset, limit, explained, exploration, listed, newKnown);
  }

  public RankingRequest listing(Predicate<Band> worthy) {
    return new RankingRequest(preset, limit, explained, exploration, worthy, known);
  }
}
