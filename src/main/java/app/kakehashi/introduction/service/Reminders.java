package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Reminds many silent companies in one go; each in a transaction of its own. */
@Service
public class Reminders {
  private final CaseLife life;

  Reminders(CaseLife life) {
    this.life = life;
  }

  /** A leg that was silent when the office looked. */
  public record Silent(String caseId, String leg, long version) {}

  /** Why a company was not reminded. */
  public enum Why {
    /** It moved on meanwhile, or somebody else was faster. */
    MOVED_ON("introduction_desk.remind.moved_on"),
    /** Nobody of it can be reached. */
    UNREACHABLE(Guard.REACHABLE.messageKey());

    private final String messageKey;

    Why(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }
  }

  /** A leg that was not reminded. */
  public record Left(Silent silent, Why why) {}

  /** What became of it. */
  public record Result(int reminded, List<Left> left) {
    public Result {
      left = List.copyOf(left);
    }
  }

  /** Reminds each of them; what cannot be reminded is told, the others are not held up. */
  public Result remind(List<Silent> silent, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    int reminded = 0;
    List<Left> left = new ArrayList<>();
    for (Silent one : silent) {
      try {
        life.remind(one.caseId(), one.version(), one.leg(), viewer);
        reminded++;
      } catch (MoveRefused refused) {
        boolean unreachable = refused.missing().contains(Guard.REACHABLE);
        left.add(new Left(one, unreachable ? Why.UNREACHABLE : Why.MOVED_ON));
      } catch (StaleVersionException
          | ObjectOptimisticLockingFailureException
          | NotFoundException overtaken) {
        left.add(new Left(one, Why.MOVED_ON));
      }
    }
    return new Result(reminded, left);
  }
}
