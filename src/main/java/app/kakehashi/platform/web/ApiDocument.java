package app.kakehashi.platform.web;

import app.kakehashi.account.Viewer;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** The description of the API: the controllers tell their own part, here stands what all share. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
  private static final String TOKEN = "token";
  private static final String LANGUAGE = "language";

  /** Problems any request may meet, by status. */
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "A parameter is missing or not allowed",
          "401", "There is no token, or it is not valid",
          "404", "It does not exist, or not for the owner of this token",
          "500", "Something went wrong; the answer names the incident");

  ApiDocument() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kakehashi API")
                .version("1")
                .description(
                    """
                    Companies, gaps, offers, matches and introductions for other systems of the \
                    association and its members. A token has the rights of its owner and shows what \
                    the pages show them. Codes come with their names in the language of the answer. \
                    What is unknown, or not for the owner of the token, is left out.\
                    """))
        .servers(List.of(new Server().url("/")))
        .security(List.of(new SecurityRequirement().addList(TOKEN)))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                            "A personal access token (kkh_…), made on the page of one’s account"))
                .addParameters(
                    LANGUAGE,
                    new Parameter()
                        .in("header")
                        .name(HttpHeaders.ACCEPT_LANGUAGE)
                        .description(
                            "Language of names and texts: ja, zh-Hant or en; without it, the"
                                + " language of the owner of the token")
                        .schema(new StringSchema())));
  }

  @Bean
  OpenApiCustomizer sharedAnswers() {
    return document -> {
      Components components = document.getComponents();
      ModelConverters.getInstance(true).readAll(ApiProblem.class).forEach(components::addSchemas);
      PROBLEMS.forEach(
          (status, description) ->
              components.addResponses("problem-" + status, problem(description)));
      document
          .getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(ApiDocument::complete));
    };
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }

  private static void complete(Operation operation) {
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + LANGUAGE));
    operation
        .getResponses()
        .forEach(
            (status, answer) ->
                answer.addHeaderObject(
                    HttpHeaders.CONTENT_LANGUAGE,
                    new Header()
                        .description("Language of names and texts")
                        .schema(new StringSchema())));
    PROBLEMS.keySet().stream()
        .sorted()
        .forEach(
            status ->
                operation
                    .getResponses()
                    .addApiResponse(
                        status,
                        new ApiResponse().$ref("#/components/responses/problem-" + status)));
  }
}
