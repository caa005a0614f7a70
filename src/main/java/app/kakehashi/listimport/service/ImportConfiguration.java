package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.file.ImportLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  /** The usual limits, each of which {@code kakehashi.imports.…} can set otherwise. */
  @Bean
  ImportLimits importLimits(Environment environment) {
    return ImportLimits.USUAL.with(
        (name, usual) ->
            environment.getProperty("kakehashi.imports." + name, Integer.class, usual));
  }
}
