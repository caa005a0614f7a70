package app.kakehashi.company.service;

import app.kakehashi.company.CompanyIntake.Settled;
import app.kakehashi.company.domain.KeySieve;

/** Which match keys stored companies had. */
record StoredKeys(KeySieve sieve) implements Settled {}
