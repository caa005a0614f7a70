package app.kakehashi.account;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of an account.
 *
 * @param email where mails to this person go, as stored; never shown to strangers
 * @param company the company of a member, null for the office
 */
public record AccountSummary(
    AccountId id,
    String publicId,
    String name,
    String email,
    Role role,
    @Nullable CompanyId company,
    Language language,
    AccountStatus status) {}
