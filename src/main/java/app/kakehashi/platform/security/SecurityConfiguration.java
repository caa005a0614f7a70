package app.kakehashi.platform.security;

import app.kakehashi.account.Accounts;
import app.kakehashi.platform.web.ApiProblems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Three chains: files that are open, the API for tokens, pages for people. In the last two the
 * handlers say who may come in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /**
   * Mail programs post here without having seen a page (RFC 8058); the secret in the path is what
   * they were given.
   */
  private static final RequestMatcher ONE_CLICK_UNSUBSCRIBE =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/unsubscribe/{token}");

  @Bean
  FilterRegistrationBean<ResponseHeaders> responseHeaders(BaseUrl baseUrl) {
    FilterRegistrationBean<ResponseHeaders> filter =
        new FilterRegistrationBean<>(new ResponseHeaders(baseUrl));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    return filter;
  }

  @Bean
  @Order(1)
  SecurityFilterChain openFiles(HttpSecurity http) throws Exception {
    return http.securityMatcher(OpenPaths.matcher())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http, HandlerPermits permits, Accounts accounts, ApiProblems problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml")
                    .permitAll()
                    .anyRequest()
                    .access(permits))
        .addFilterBefore(
            new BearerTokens(accounts, problems), UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, e) -> problems.unauthenticated(request, response))
                    .accessDeniedHandler(
                        (request, response, e) -> problems.notFound(request, response)))
        .headers(SecurityConfiguration::onlyNoStore)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http,
      HandlerPermits permits,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens,
      BaseUrl baseUrl)
      throws Exception {
    XorCsrfTokenRequestAttributeHandler csrfHandler = new XorCsrfTokenRequestAttributeHandler();
    // not deferred: the cookie is set before the first byte of a page is sent
    csrfHandler.setCsrfRequestAttributeName(null);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(permits))
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(csrfHandler)
                    .ignoringRequestMatchers(ONE_CLICK_UNSUBSCRIBE))
        .logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutSuccessHandler(
                        (request, response, authentication) -> {
                          response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                          response.setHeader(HttpHeaders.LOCATION, "/sign-in?signed-out");
                        }))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(new SignInRedirect(permits, baseUrl))
                    .accessDeniedHandler(notFoundUnlessForged()))
        .headers(SecurityConfiguration::onlyNoStore)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  /**
   * Double-submitted in a cookie no script can read: visitors without an account cost no session.
   */
  @Bean
  CsrfTokenRepository csrfTokens(BaseUrl baseUrl) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(baseUrl.cookieName("kakehashi-form"));
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(baseUrl.isSecure()).sameSite("Lax"));
    return tokens;
  }

  @Bean
  CookieSerializer sessionCookie(BaseUrl baseUrl) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(baseUrl.cookieName("kakehashi-session"));
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(baseUrl.isSecure());
    cookie.setSameSite("Lax");
    return cookie;
  }

  /** The other headers are set by {@link ResponseHeaders}, for refused requests too. */
  private static void onlyNoStore(HeadersConfigurer<HttpSecurity> headers) {
    headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
  }

  private static AccessDeniedHandler notFoundUnlessForged() {
    return (request, response, e) ->
        response.sendError(
            e instanceof CsrfException
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_NOT_FOUND);
  }
}
