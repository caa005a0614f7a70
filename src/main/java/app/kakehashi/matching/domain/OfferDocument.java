package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;

/**
 * An offer as the catalogue keeps it.
 *
 * @param script what it is written in
 * @param terms BM25F impacts of its affirmed words
 * @param denied what it says it does not do
 * @param fields first-level capability fields with how sure they are, 0 to 1
 * @param modeList number of its list of modes in the catalogue's code table
 * @param sectorList number of its list of industries
 * @param region number of its region; −1 where unknown
 */
record OfferDocument(
    OfferProfile profile,
    ReadText text,
    Script script,
    TermWeights terms,
    TermWeights denied,
    TermWeights fields,
    int modeList,
    int sectorList,
    int region) {}
