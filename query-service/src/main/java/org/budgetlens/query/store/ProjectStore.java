package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.budgetlens.query.export.ExportJson;
import org.budgetlens.query.export.FoundProject;
import org.budgetlens.query.export.ProjectLine;
import org.budgetlens.query.export.Publisher;
import org.budgetlens.query.request.Criteria;
import org.budgetlens.query.request.Parameters;
import org.budgetlens.query.request.Sort;
import org.budgetlens.query.request.SortKey;
import org.budgetlens.query.request.SortKey.Type;

/** Projects across documents. */
@ApplicationScoped
public class ProjectStore {
  private static final SortKey NATURAL = new SortKey("e.naturalOrder", Type.TEXT);
  private static final SortKey NAME = new SortKey("coalesce(e.name, '')", Type.TEXT);
  private static final SortKey AMOUNT = new SortKey("coalesce(e.amount, -1L)", Type.INTEGER);
  private static final SortKey EXECUTED = new SortKey("coalesce(e.executed, -1L)", Type.INTEGER);
  private static final SortKey SCORE =
      new SortKey("coalesce(e.score, cast(-1 as big_decimal))", Type.DECIMAL);
  private static final Map<String, SortKey> SORTS =
      Map.of("name", NAME, "amount", AMOUNT, "executed", EXECUTED, "score", SCORE);

  private static final Sort BY_PLACE =
      new Sort("", List.of(new SortKey("cast(e.place as long)", Type.INTEGER)), false);

  private static final String THRESHOLD =
      """
      SELECT set_config('pg_trgm.word_similarity_threshold', $1, true),
        set_config('pg_trgm.similarity_threshold', $1, true)""";
  // Either name may hold the other: 政务云 is found in 政务云租赁服务, and the reverse.
  private static final String SIMILAR =
      """
      SELECT p.department, p.district, p.fiscal_year, p.record, d.organisation,
        d.organisation_name,
        greatest(public.similarity(p.name, $1), public.word_similarity($1, p.name)) AS similarity
      FROM project p JOIN document d ON d.key = p.document_key
      WHERE p.current
        AND (p.name OPERATOR(public.%>) $1 OR p.name OPERATOR(public.%) $1)
        AND (cardinality($2::text[]) = 0 OR p.district = ANY ($2::text[]))
        AND (cardinality($3::text[]) = 0 OR p.department = ANY ($3::text[]))
        AND (cardinality($6::text[]) = 0 OR d.organisation = ANY ($6::text[])
          OR d.organisation_name = ANY ($6::text[]))
        AND (cardinality($4::int[]) = 0 OR p.fiscal_year = ANY ($4::int[]))
      ORDER BY similarity DESC, p.natural_order LIMIT $5""";
  private static final int SIMILARITY_DECIMALS = 3;

  private final EntityPages entities;
  private final Pool pool;

  ProjectStore(EntityPages entities, Pool pool) {
    this.entities = entities;
    this.pool = pool;
  }

  /**
   * Projects of the documents that slots show. Parameters: department, district, fiscalYear,
   * document, type, code, sort.
   */
  public Pages<FoundProject> projects(Parameters parameters) {
    var criteria = new Criteria().where("e.current = true");
    Filters.add(criteria, parameters);
    criteria.anyOf("e.document", "documents", parameters.all("document"));
    criteria.anyOf("e.type", "types", parameters.all("type"));
    criteria.anyOf("e.code", "codes", parameters.all("code"));
    Sort sort = Sort.of(parameters, SORTS, NATURAL, "");
    return entities.of(ProjectEntity.class, criteria, sort, ProjectStore::key, ProjectEntity::line);
  }

  /** The projects of a document, in the order in which it prints them first. */
  public Pages<ProjectLine> ofDocument(DocumentEntity document) {
    return entities.of(
        ProjectEntity.class,
        new Criteria().where("e.documentKey = :key", "key", document.key()),
        BY_PLACE,
        (key, project) -> String.valueOf(project.place),
        ProjectEntity::project);
  }

  /**
   * Projects whose names are similar to a text, the most similar first. Parameters: department,
   * district, fiscalYear.
   *
   * @param least how similar at least, up to 1
   * @param limit how many at most
   */
  public Uni<List<FoundProject>> similar(
      String name, Parameters parameters, BigDecimal least, int limit) {
    var question =
        Tuple.tuple()
            .addString(name)
            .addValue(parameters.all("district").toArray(String[]::new))
            .addValue(parameters.all("department").toArray(String[]::new))
            .addValue(DocumentFilter.years(parameters).toArray(Integer[]::new))
            .addInteger(limit)
            .addValue(parameters.all("organisation").toArray(String[]::new));
    return pool.withTransaction(transaction -> similar(transaction, question, least));
  }

  private static Uni<List<FoundProject>> similar(
      SqlConnection transaction, Tuple question, BigDecimal least) {
    return transaction
        .preparedQuery(THRESHOLD)
        .execute(Tuple.of(least.toPlainString()))
        .chain(() -> transaction.preparedQuery(SIMILAR).execute(question))
        .map(
            rows -> {
              var found = new ArrayList<FoundProject>();
              rows.forEach(row -> found.add(project(row)));
              return found;
            });
  }

  private static FoundProject project(Row row) {
    return new FoundProject(
        row.getString("department"),
        row.getString("district"),
        row.getInteger("fiscal_year"),
        Publisher.of(row.getString("organisation"), row.getString("organisation_name")),
        BigDecimal.valueOf(row.getFloat("similarity"))
            .setScale(SIMILARITY_DECIMALS, RoundingMode.HALF_UP),
        ExportJson.read(row.getString("record"), ProjectLine.class));
  }

  private static String key(SortKey key, ProjectEntity project) {
    if (key.equals(NAME)) {
      return Objects.requireNonNullElse(project.name, "");
    }
    if (key.equals(AMOUNT)) {
      return String.valueOf(Objects.requireNonNullElse(project.amount, -1L));
    }
    if (key.equals(EXECUTED)) {
      return String.valueOf(Objects.requireNonNullElse(project.executed, -1L));
    }
    if (key.equals(SCORE)) {
      BigDecimal score = project.score;
      return score == null ? "-1" : score.toPlainString();
    }
    return project.naturalOrder;
  }
}
