package app.kakehashi.company.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored contacts; always asked for through their company. */
public interface ContactRepository extends Repository<Contact, Long> {
  Optional<Contact> findByCompanyIdAndPublicId(long companyId, String publicId);

  List<Contact> findAllByCompanyIdOrderById(long companyId);

  List<Contact> findAllByCompanyIdIn(Collection<Long> companyIds);

  Contact save(Contact contact);

  void delete(Contact contact);

  void flush();
}
