package app.kakehashi.company.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored companies. */
public interface CompanyRepository extends Repository<Company, Long> {
  Optional<Company> findByPublicId(String publicId);

  Optional<Company> findById(Long id);

  List<Company> findAllByIdIn(Collection<Long> ids);

  Company save(Company company);

  void flush();
}
