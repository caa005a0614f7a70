package app.kakehashi.company.service;

import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.reference.TextFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompanyConfiguration {
  @Bean
  NameTokens nameTokens() {
    return new NameTokens(TextFolder.standard());
  }
}
