package app.kakehashi.account.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Accounts as they are edited. */
public interface AccountRepository extends Repository<Account, Long> {
  Account saveAndFlush(Account account);

  Optional<Account> findById(long id);

  Optional<Account> findByPublicId(String publicId);

  Optional<Account> findByEmailKey(String emailKey);

  @Query(
      "select a from Account a where a.companyId = :company and a.status <> 'REMOVED' order by"
          + " a.name, a.id")
  List<Account> findMembers(long company);

  @Query(
      "select a from Account a where a.role <> 'MEMBER' and a.status = 'ACTIVE' order by a.name,"
          + " a.id")
  List<Account> findOffice();

  @Query("select a from Account a where a.id in :ids and a.name is not null")
  List<Account> findNamed(Collection<Long> ids);

  long count();
}
