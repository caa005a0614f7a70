package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import java.util.List;

/** Who may read and write where in a case; one sentence per action. */
public final class RoomPolicy {
  private RoomPolicy() {}

  /** A company is in the room of all once the introduction is made and it has said yes. */
  public static boolean isInRoom(Introduction introduction, CompanyId company) {
    return introduction.isOpened()
        && introduction.legOf(company).filter(leg -> leg.state() == LegState.YES).isPresent();
  }

  /**
   * Between a company and the office there is a thread as soon as the company knows of the case.
   */
  public static List<Leg> legsWithThread(Introduction introduction) {
    return introduction.legs().stream().filter(leg -> introduction.knows(leg.company())).toList();
  }

  /**
   * In the room of all people write while the case runs or has come to an agreement; where one side
   * has gone, the other still reaches the office.
   */
  public static boolean isRoomWritable(Introduction introduction) {
    return introduction.isOpened()
        && (introduction.state().isOpen() || introduction.state() == CaseState.AGREED);
  }

  /**
   * A file is marked as confidential only where there is an agreement that says what that means.
   */
  public static boolean mayMarkUnderNda(boolean inRoomOfAll, boolean agreementRecorded) {
    return inRoomOfAll && agreementRecorded;
  }
}
