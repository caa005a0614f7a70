package app.kakehashi.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an anonymous posting publishes about its company; what is null is not published.
 *
 * @param sector ISIC division or section
 * @param region the region that stands for the published region block
 * @param employees the number that stands for the published size band
 */
public record CoarseFacts(
    @Nullable String sector, @Nullable String region, @Nullable Integer employees) {}
