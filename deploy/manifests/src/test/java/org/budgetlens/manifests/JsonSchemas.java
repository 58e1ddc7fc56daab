package org.budgetlens.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Our own schemas: the fields that are used here of what has no Java classes. */
final class JsonSchemas {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private JsonSchemas() {}

  static List<String> problems(JsonNode tree, String schema) {
    var source = JsonSchemas.class.getResourceAsStream("/schemas/" + schema);
    return FACTORY.getSchema(source).validate(tree).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }
}
