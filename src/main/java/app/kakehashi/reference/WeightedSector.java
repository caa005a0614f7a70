package app.kakehashi.reference;

/**
 * An ISIC code that another classification's code corresponds to.
 *
 * @param weight 1/n when the code corresponds to n ISIC codes
 */
public record WeightedSector(String code, double weight) {}
