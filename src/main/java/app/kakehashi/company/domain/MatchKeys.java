package app.kakehashi.company.domain;

import app.kakehashi.company.NameKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keys by which records meet that may be one company: two records are compared only if they share
 * one. A name is keyed whole and, for slips of a character, with each character left out, so that
 * names one slip apart meet and nobody else does; common words make no key. Keys are stored: who
 * changes how they are made empties the table in the same migration.
 */
public final class MatchKeys {
  private static final int SHORTEST_SLIP = 3;
  private static final int LONGEST_SLIP = 16;
  private static final int SHORTEST_SKELETON = 4;
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private MatchKeys() {}

  /** The keys of a record, each a hash. */
  public static long[] of(Subject subject) {
    Set<Long> keys = new LinkedHashSet<>();
    names(subject, keys);
    String region = subject.region();
    if (region != null) {
      keys.add(key(subject, 'r', region + subject.name().key()));
    }
    if (subject.number() != null) {
      keys.add(key(subject, '#', subject.number()));
    }
    subject.domains().forEach(domain -> keys.add(key(subject, '@', domain)));
    subject.phones().forEach(phone -> keys.add(key(subject, 't', phone)));
    long[] all = keys.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(all);
    return all;
  }

  private static void names(Subject subject, Set<Long> keys) {
    keys.add(key(subject, 'n', subject.name().key()));
    slips(subject, subject.name().key(), keys);
    latin(subject, subject.name(), keys);
    for (Subject.Other other : subject.others()) {
      if (other.kind() != NameKind.ENGLISH) {
        keys.add(key(subject, 'n', other.shape().key()));
      }
      latin(subject, other.shape(), keys);
    }
  }

  private static void slips(Subject subject, String name, Set<Long> keys) {
    int length = name.codePointCount(0, name.length());
    if (length < SHORTEST_SLIP || length > LONGEST_SLIP || name.codePointAt(0) < 0x2E80) {
      return;
    }
    for (int i = 0; i < name.length(); ) {
      int next = i + Character.charCount(name.codePointAt(i));
      keys.add(key(subject, 'n', name.substring(0, i) + name.substring(next)));
      i = next;
    }
  }

  private static void latin(Subject subject, NameShape shape, Set<Long> keys) {
    String skeleton = shape.skeleton();
    if (skeleton.length() >= SHORTEST_SKELETON) {
      keys.add(key(subject, 'l', skeleton));
    }
  }

  /** FNV-1a, stirred. */
  private static long key(Subject subject, char kind, String text) {
    long hash = (OFFSET ^ kind) * PRIME;
    hash = (hash ^ subject.side().ordinal()) * PRIME;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash;
  }
}
