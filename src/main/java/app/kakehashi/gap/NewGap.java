package app.kakehashi.gap;

import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;

/**
 * A gap as a list or the demo brings it.
 *
 * @param deskCountry {@code JP} or {@code TW}
 */
public record NewGap(CompanyId company, String deskCountry, PostingText text, GapContent content) {}
