package app.kakehashi.company.service;

import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.SharingScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the office keeps a record.
 *
 * @param parent public id of the parent company; null where it has none on the platform
 * @param parentName name of a parent that is not on the platform
 * @param memberships names of the associations it belongs to
 */
public record OfficeEdit(
    CompanyStatus status,
    boolean listedPublicly,
    @Nullable String deskCountry,
    @Nullable String referringBody,
    SharingScope sharingScope,
    @Nullable String parent,
    @Nullable String parentName,
    @Nullable String groupName,
    List<String> memberships) {
  public OfficeEdit {
    memberships = List.copyOf(memberships);
  }
}
