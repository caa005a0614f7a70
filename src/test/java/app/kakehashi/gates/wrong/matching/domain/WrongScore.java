package app.kakehashi.gates.wrong.matching.domain;

import java.sql.Connection;

/** A score that asks the database. */
public record WrongScore(Connection database) {}
