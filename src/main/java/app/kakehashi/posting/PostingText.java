package app.kakehashi.posting;

import app.kakehashi.shared.Language;

/**
 * Title and description in one language, as typed; a draft may have them empty.
 *
 * @param language in which they are written
 */
public record PostingText(Language language, String title, String description) {}
