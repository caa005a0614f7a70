package app.kakehashi.posting;

import app.kakehashi.shared.CompanyId;

/** A posting was changed, or moved to another status. */
public record PostingChanged(
    PostingType type, long id, String publicId, CompanyId company, PostingStatus status) {}
