package app.kakehashi.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts {@link ThriftySessions} before the session store that Spring Boot sets up. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  @Bean
  static BeanPostProcessor thriftySessions() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository store
            ? new ThriftySessions<>(store)
            : bean;
      }
    };
  }

  /** Around Spring Session's own filter. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> sessionsOfARequest(SessionRepository<?> sessions) {
    FilterRegistrationBean<OncePerRequestFilter> registration =
        new FilterRegistrationBean<>(new RequestScope((ThriftySessions<?>) sessions));
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }

  private static final class RequestScope extends OncePerRequestFilter {
    private final ThriftySessions<?> sessions;

    RequestScope(ThriftySessions<?> sessions) {
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      sessions.beginRequest();
      try {
        chain.doFilter(request, response);
      } finally {
        sessions.endRequest();
      }
    }
  }
}
