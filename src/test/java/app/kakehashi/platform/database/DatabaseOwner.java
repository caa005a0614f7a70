package app.kakehashi.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process that owns the database of a folder until its input ends or it is killed. */
final class DatabaseOwner {
  static final String OWNS = "owns ";

  private DatabaseOwner() {}

  public static void main(String[] args) throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]))) {
      System.out.println(OWNS + database.getJdbcUrl());
      while (System.in.read() >= 0) {
        // whoever started this process says nothing, and closes the input at the end
      }
    }
  }
}
