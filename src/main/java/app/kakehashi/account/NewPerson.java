package app.kakehashi.account;

import app.kakehashi.shared.Language;

/**
 * A person an account is made for.
 *
 * @param name as the person writes it
 * @param email as typed; refused if it is no mail address
 * @param language in which the person is written to
 */
public record NewPerson(String name, String email, Language language) {}
