package app.kakehashi.canary;

import app.kakehashi.canary.Scene.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what, written down from the workflow’s rule 4 and from nothing that the platform
 * does: no name of an anonymous gap’s company, no contact and no file before every required yes and
 * the recorded consents, and afterwards exactly those.
 */
final class Rule {
  private final List<Scene> scenes;

  Rule(List<Scene> scenes) {
    this.scenes = scenes;
  }

  /** Whether this reader may find this piece of data at this address now. */
  boolean allows(Reader reader, Canary canary, String address) {
    if (reader.isOffice()) {
      return true;
    }
    return isPublic(canary, reader, address) || allows(reader.party(), canary, false);
  }

  /** Whether it may stand in a mail that this company got at some moment. */
  boolean allowedInMail(Party party, Canary canary) {
    return isListedOffer(canary) || allows(party, canary, true);
  }

  private boolean allows(@Nullable Party reader, Canary canary, boolean ever) {
    if (reader == null) {
      return false;
    }
    Party owner = canary.owner();
    if (canary.kind() == Canary.Kind.WORDS) {
      Scene scene = canary.scene();
      return scene != null && scene.hasAsked(reader);
    }
    if (owner == null) {
      return false;
    }
    if (owner.equals(reader)) {
      return true;
    }
    return switch (canary.kind()) {
      case CONTACT -> canary.person() != null && isOpen(new Grant(canary.person(), reader), ever);
      case IDENTITY, PLACE, POSTING_FILE -> isIntroduced(owner, reader, ever);
      // whoever looked at a card is shown to its owner, and both were introduced by then
      case ACCOUNT_NAME -> isIntroduced(owner, reader, true);
      case SIDES -> {
        Scene scene = canary.scene();
        yield scene != null
            && (ever ? scene.wasBetween(owner, reader) : scene.isBetween(owner, reader));
      }
      case ACCOUNT_MAIL, OFFICE, OWN_WORD, THREAD, WORDS -> false;
    };
  }

  private boolean isOpen(Grant grant, boolean ever) {
    return scenes.stream().anyMatch(scene -> ever ? scene.wasOpen(grant) : scene.isOpen(grant));
  }

  private boolean isIntroduced(Party one, Party other, boolean ever) {
    return scenes.stream()
        .anyMatch(scene -> ever ? scene.wasBetween(one, other) : scene.isBetween(one, other));
  }

  /**
   * A company that is listed openly may be seen: by whoever signs in, and with its offers. That it
   * is the one behind an anonymous gap is said nowhere, so its name belongs to the pages of
   * companies only.
   */
  private boolean isPublic(Canary canary, Reader reader, String address) {
    Party owner = canary.owner();
    if (canary.kind() != Canary.Kind.IDENTITY || owner == null || !owner.isListed()) {
      return false;
    }
    return isListedOffer(canary)
        || (reader.role() != Reader.Role.ANYBODY
            && (address.startsWith("/companies") || address.startsWith("/api/v1/companies")));
  }

  private boolean isListedOffer(Canary canary) {
    Party owner = canary.owner();
    return canary.kind() == Canary.Kind.IDENTITY
        && owner != null
        && owner.isListed()
        && scenes.stream().noneMatch(scene -> scene.gapSide().equals(owner));
  }
}
