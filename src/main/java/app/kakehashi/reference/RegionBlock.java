package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;

/** A part of a country such as Kyushu or northern Taiwan: what an anonymous posting may reveal. */
public record RegionBlock(String code, String country, LocalizedText name) {}
