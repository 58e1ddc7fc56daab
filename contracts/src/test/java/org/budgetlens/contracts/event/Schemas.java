package org.budgetlens.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The published schemas, read from the class path as a user of the jar would. */
final class Schemas {
  private static final String PREFIX = "https://budgetlens.org/schemas/";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(mappers -> mappers.mapPrefix(PREFIX, "classpath:schemas/")));

  private Schemas() {}

  static JsonSchema of(EventType type) {
    return FACTORY.getSchema(SchemaLocation.of(PREFIX + type.ceType() + ".json"));
  }

  static JsonNode common() {
    return FACTORY.getSchema(SchemaLocation.of(PREFIX + "common.json")).getSchemaNode();
  }

  static List<String> problems(EventType type, JsonNode payload) {
    return of(type).validate(payload).stream().map(ValidationMessage::getMessage).toList();
  }
}
