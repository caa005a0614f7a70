package app.kakehashi.platform.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {
  /** {@code "redirect:/path"} answers 303 See Other: after a POST the browser asks with GET. */
  @Bean
  static BeanPostProcessor seeOther() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver resolver) {
          resolver.setRedirectHttp10Compatible(false);
          resolver.setRedirectContextRelative(true);
        }
        return bean;
      }
    };
  }
}
