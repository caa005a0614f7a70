package app.kakehashi.company;

/** A stored company that may be the one a draft speaks of. */
public record ProbableDuplicate(CompanySummary company, Likeness likeness) {}
