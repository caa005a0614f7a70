package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;

/** A country or region of ISO 3166-1 with the name by which the platform calls it. */
public record CountryName(String code, LocalizedText name) {}
