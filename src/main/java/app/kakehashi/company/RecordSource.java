package app.kakehashi.company;

import org.jspecify.annotations.Nullable;

/**
 * Where a change of a record came from.
 *
 * @param kind the way in
 * @param ref batch, list or the like; null for a person
 */
public record RecordSource(SourceKind kind, @Nullable String ref) {}
