package app.kakehashi.matching.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

  @Bean
  MatchingData matchingData() {
    return MatchingData.load();
  }
}
