package app.kakehashi.gates.wrong.offer;

/** What the wrong gap must not know. */
public class WrongOffer {}
