package app.kakehashi.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, as a client's generator reads it. */
record ApiDescription(JsonNode document) {
  /** Operations by method and path: {@code get /api/v1/gaps}. */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey() + " " + path.getKey(), method.getValue())));
    return operations;
  }

  /** What a reference points to. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /** The schema of a successful JSON answer. */
  JsonNode answerOf(JsonNode operation, String status) {
    return resolve(operation.path("responses").path(status))
        .path("content")
        .path("application/json")
        .path("schema");
  }

  /** Where an answer holds something its schema does not know. */
  Set<String> surplus(JsonNode answer, JsonNode schema) {
    Set<String> found = new TreeSet<>();
    compare(answer, schema, "$", found);
    return found;
  }

  private void compare(JsonNode answer, JsonNode given, String at, Set<String> found) {
    JsonNode schema = resolve(given);
    if (answer.isArray()) {
      answer.forEach(item -> compare(item, schema.path("items"), at + "[]", found));
    } else if (answer.isObject()) {
      answer
          .properties()
          .forEach(
              property -> {
                JsonNode known = schema.path("properties").path(property.getKey());
                if (known.isMissingNode()) {
                  found.add(at + "." + property.getKey());
                } else {
                  compare(property.getValue(), known, at + "." + property.getKey(), found);
                }
              });
    } else if (!resolve(given).has("type")) {
      found.add(at + " has no type");
    }
  }
}
