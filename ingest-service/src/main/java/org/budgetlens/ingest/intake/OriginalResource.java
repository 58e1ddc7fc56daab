package org.budgetlens.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.budgetlens.ingest.problem.RequestRefused;
import org.budgetlens.ingest.registry.Registry;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceReader;
import org.budgetlens.ingest.source.SourceResult;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Originals out, over HTTP: the bytes, and the lines as they were read. */
@Path("/api/v1/documents/{id}")
public class OriginalResource {
  private static final int MOST_LINES = 2_000;

  private final Registry registry;
  private final IntakeSettings settings;
  private final ReadingRoom room;

  OriginalResource(Registry registry, IntakeSettings settings, ReadingRoom room) {
    this.registry = registry;
    this.settings = settings;
    this.room = room;
  }

  /** The file as it was submitted, byte for byte. */
  @GET
  @Path("/original")
  @Operation(summary = "原始文件 / The original file")
  public Uni<Response> original(@RestPath String id, @RestQuery @Nullable String inline) {
    return with(
        id,
        original -> {
          String type = Original.mediaType(original.file(), original.content());
          return Response.ok(original.content())
              .type(type)
              .tag(id)
              .header(
                  "Content-Disposition",
                  Original.disposition(original.file(), type, inline != null))
              .header("X-Content-Type-Options", "nosniff")
              .header("Content-Security-Policy", "default-src 'none'; sandbox")
              .header("Cache-Control", "private, max-age=86400, immutable")
              .build();
        });
  }

  /**
   * The original's lines with their cells, before any table was recognised.
   *
   * @param page only this page of a PDF
   * @param sheet only this sheet or table of a workbook or other document
   * @param from index of the first line wanted, from 0
   * @param limit how many, at most 2000
   */
  @GET
  @Path("/lines")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "原文各行 / The original's lines")
  public Uni<SourceLines> lines(
      @RestPath String id,
      @RestQuery @Nullable Integer page,
      @RestQuery @Nullable String sheet,
      @RestQuery @DefaultValue("0") int from,
      @RestQuery @DefaultValue("500") int limit) {
    int most = Math.clamp(limit, 1, MOST_LINES);
    return with(id, original -> lines(original, page, sheet, from, most));
  }

  private SourceLines lines(
      Registry.Original original,
      @Nullable Integer page,
      @Nullable String sheet,
      int from,
      int most) {
    SourceResult result;
    try {
      result =
          SourceReader.read(original.content(), ReadingBudget.of(settings.longestExamination()));
    } catch (ReadingBudget.Exceeded e) {
      throw new RequestRefused(
          503,
          "Reading takes too long",
          "读取原文超过 %s（budgetlens.intake.longest-examination）。 / Reading the original takes longer than %s (budgetlens.intake.longest-examination)."
              .formatted(e.limit(), e.limit()));
    }
    return switch (result) {
      case SourceResult.Read read -> SourceLines.of(read.document(), page, sheet, from, most);
      case SourceResult.Refused refused ->
          throw new RequestRefused(
              422, refused.code(), refused.reason().zh() + " / " + refused.reason().en());
    };
  }

  /** Does something with an original, in a thread that may take its time, while there is room. */
  private <T> Uni<T> with(String id, Function<Registry.Original, T> work) {
    return registry
        .size(id)
        .chain(
            size ->
                room.with(
                    found(id, size),
                    () ->
                        registry
                            .original(id)
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .map(original -> work.apply(found(id, original)))));
  }

  private static <T> T found(String id, @Nullable T found) {
    if (found == null) {
      throw new RequestRefused(
          404, "Not Found", "没有编号为 %s 的文件。 / There is no document with id %s.".formatted(id, id));
    }
    return found;
  }
}
