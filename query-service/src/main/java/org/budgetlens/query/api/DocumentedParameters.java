package org.budgetlens.query.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds the query parameters to the description of the interface: resources read them as they are.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedParameters implements OASFilter {
  private static final List<String> WHO =
      List.of("department", "organisation", "district", "fiscalYear");
  private static final List<String> LIST = List.of("format", "fields", "lang", "limit", "cursor");
  private static final List<String> THING = List.of("format", "fields", "lang");
  private static final String VIEW = "/api/v1/views/{view}";
  private static final Map<String, List<String>> OWN =
      Map.ofEntries(
          Map.entry("/api/v1/documents", of("kind", "status", "current", "sort")),
          Map.entry("/api/v1/documents/stream", List.of("department", "district", "after")),
          Map.entry("/api/v1/documents/{id}/tables", List.of()),
          Map.entry(
              "/api/v1/documents/{id}/rows",
              List.of(
                  "table",
                  "tableIndex",
                  "kind",
                  "function",
                  "government",
                  "departmentCode",
                  "organisation",
                  "category",
                  "level1",
                  "level2",
                  "level3",
                  "domain",
                  "side",
                  "role",
                  "line",
                  "year",
                  "column")),
          Map.entry("/api/v1/documents/{id}/projects", List.of()),
          Map.entry(
              "/api/v1/documents/{id}/violations", List.of("rule", "severity", "status", "sort")),
          Map.entry("/api/v1/documents/{id}/receipts", List.of()),
          Map.entry("/api/v1/departments", List.of("district")),
          Map.entry("/api/v1/districts", List.of()),
          Map.entry(VIEW, of("kind", "document", "measure", "by", "across", "key")),
          Map.entry("/api/v1/violations", of("rule", "severity", "status", "document", "sort")),
          Map.entry(
              "/api/v1/violations/stream",
              List.of("rule", "severity", "department", "district", "after")),
          Map.entry("/api/v1/projects", of("document", "type", "code", "sort")),
          Map.entry("/api/v1/projects/similar", of("name", "least")),
          Map.entry("/api/v1/receipts", of("document", "undecided", "current")),
          Map.entry("/api/v1/dead-letters", List.of("topic", "document", "service", "state")),
          Map.entry("/api/v1/scorecards", of("by")),
          Map.entry("/api/v1/catalogs", List.of()),
          Map.entry("/api/v1/catalogs/{kind}/{edition}", List.of()));
  private static final String REDRIVE = "/api/v1/dead-letters/redrive";
  private static final List<String> SINGLE =
      List.of(
          "format", "lang", "limit", "cursor", "sort", "measure", "by", "across", "name", "least",
          "after");

  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              Operation get = item.getGET();
              if (get != null) {
                names(path).forEach(name -> get.addParameter(parameter(name)));
              }
              if (path.equals(REDRIVE) && item.getPOST() != null) {
                List.of("topic", "document", "service")
                    .forEach(name -> item.getPOST().addParameter(parameter(name)));
              }
            });
  }

  private static List<String> names(String path) {
    List<String> own = OWN.get(path);
    if (own == null) {
      return List.of();
    }
    var names = new ArrayList<>(own);
    if (!path.endsWith("/stream")) {
      names.addAll(path.equals(VIEW) ? THING : LIST);
    }
    return names;
  }

  private static Parameter parameter(String name) {
    var schema = OASFactory.createSchema().addType(SchemaType.STRING);
    boolean single = SINGLE.contains(name);
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .schema(single ? schema : OASFactory.createSchema().addType(SchemaType.ARRAY).items(schema))
        .explode(single ? null : Boolean.TRUE);
  }

  private static List<String> of(String... more) {
    var names = new ArrayList<>(WHO);
    names.addAll(List.of(more));
    return List.copyOf(names);
  }
}
