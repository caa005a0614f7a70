package app.kakehashi.posting;

import app.kakehashi.shared.CompanyId;

/**
 * A posting became visible to the other side: for the first time, again after a change, or renewed
 * after expiry.
 */
public record PostingPublished(PostingType type, long id, String publicId, CompanyId company) {}
