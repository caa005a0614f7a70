package app.kakehashi.offer.web;

import app.kakehashi.offer.domain.Offer;
import java.util.Locale;
import java.util.Optional;

/** The sections in which an offer is written, in the order in which they are offered. */
enum Section {
  /** What is offered. */
  WHAT,
  /** Which cooperation is wanted. */
  BUSINESS,
  /** How much, how soon and with which proof. */
  SUPPLY,
  /** On which terms. */
  TERMS;

  /** Last part of its address. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its form, filled with what the offer says. */
  SectionForm form(Offer offer) {
    return switch (this) {
      case WHAT -> WhatForm.of(offer);
      case BUSINESS -> BusinessForm.of(offer);
      case SUPPLY -> SupplyForm.of(offer);
      case TERMS -> TermsForm.of(offer);
    };
  }

  static Optional<Section> of(String key) {
    for (Section section : values()) {
      if (section.key().equals(key)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }
}
