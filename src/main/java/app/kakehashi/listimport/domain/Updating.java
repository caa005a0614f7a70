package app.kakehashi.listimport.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a list meets what is known already.
 *
 * @param listCounts fields in which the list replaces even what a person stated or confirmed
 * @param editionOf public id of the import of which the list is a newer edition; {@link
 *     #NO_EDITION} for of none, null leaves it to be found
 */
public record Updating(List<String> listCounts, @Nullable String editionOf) {
  /** People are believed rather than lists; whether it is a newer edition is to be found. */
  public static final Updating USUAL = new Updating(List.of(), null);

  /** The list is no newer edition of any other. */
  public static final String NO_EDITION = "none";

  public Updating {
    listCounts =
        Objects.requireNonNullElse(listCounts, List.<String>of()).stream()
            .distinct()
            .sorted()
            .toList();
  }
}
