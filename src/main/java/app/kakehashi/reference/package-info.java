/**
 * Sectors, regions, countries, certificates, clusters, the concept glossary: reference data with a
 * version, read from {@code db/reference} without a database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package app.kakehashi.reference;
