package app.kakehashi.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
  @Bean
  @Primary
  DemoClock demoClock() {
    return new DemoClock(Clock.systemUTC());
  }
}
