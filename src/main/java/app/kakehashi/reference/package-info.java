/**
 * Sectors, regions, countries, certificates, clusters, the concept glossary: reference data with a
 * version, read from {@code db/reference} without a database. And the calendar by which deadlines
 * are counted, with the days that the office marks.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"account", "audit", "shared", "shared :: text"})
@org.jspecify.annotations.NullMarked
package app.kakehashi.reference;
