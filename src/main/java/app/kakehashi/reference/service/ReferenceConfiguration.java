package app.kakehashi.reference.service;

import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WorkingDays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  ReferenceData referenceData() {
    return ReferenceData.load();
  }

  @Bean
  Glossary shippedGlossary() {
    return Glossary.shipped();
  }

  @Bean
  WorkingDays workingDays(ClosureMarks marks) {
    return WorkingDays.with(marks::current);
  }
}
