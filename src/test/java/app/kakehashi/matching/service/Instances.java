package app.kakehashi.matching.service;

import app.kakehashi.reference.OfficeGlossary;
import java.time.Clock;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Further instances on the database of a test: each with connections and an index of its own. */
record Instances(
    JdbcConnectionDetails database,
    PublishedReader reader,
    PostingProfiles postings,
    CompanyProfiles companies,
    MatchingData data,
    ModelReleases releases,
    OfficeGlossary words,
    Clock clock,
    PlatformTransactionManager transactions) {

  /** One that knows nothing yet. */
  CatalogueKeeper start() {
    return new CatalogueKeeper(
        new ChangeLog(JdbcClient.create(connections())),
        reader,
        postings,
        companies,
        data,
        releases,
        words,
        clock,
        transactions,
        2_000);
  }

  /** What an instance must know, whatever it knew before. */
  Published fromTheDatabase() {
    return reader.everything(clock.instant());
  }

  private DriverManagerDataSource connections() {
    return new DriverManagerDataSource(
        database.getJdbcUrl(),
        String.valueOf(database.getUsername()),
        String.valueOf(database.getPassword()));
  }
}
