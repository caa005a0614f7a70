package app.kakehashi.shared;

/** The internal key of a person's account. */
public record AccountId(long value) {}
