package app.kakehashi.company;

import app.kakehashi.shared.CompanyId;

/** A contact by its public id, with the company that it belongs to. */
public record ContactPlace(CompanyId company, String publicId) {}
