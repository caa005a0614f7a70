package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * The company to which another one belongs.
 *
 * @param id null where it is not on the platform
 */
public record ParentDraft(@Nullable CompanyId id, String name) {}
