package app.kakehashi.notification.service;

import app.kakehashi.account.WaitingNotices;
import org.springframework.stereotype.Component;

/** Counts the unread entries of a person's inbox, by an index that holds nothing else. */
@Component
class UnreadNotices implements WaitingNotices {
  @Override
  public String countSql() {
    return "(select count(*) from notice n where n.account_id = a.id and n.read_at is null)";
  }
}
