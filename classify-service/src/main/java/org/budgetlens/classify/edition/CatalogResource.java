package org.budgetlens.classify.edition;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.budgetlens.classify.catalog.Catalog;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.catalog.Catalogs;
import org.budgetlens.classify.catalog.EditionDiff;
import org.budgetlens.classify.catalog.EditionFile;
import org.budgetlens.classify.edition.Views.CatalogsView;
import org.budgetlens.classify.edition.Views.EditionView;
import org.budgetlens.classify.edition.Views.LookupView;
import org.budgetlens.classify.edition.Views.PathView;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.resolve.CodeResolver;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Catalogs: what codes stand for, which editions there are, and the bureau's own. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class CatalogResource {
  private final CatalogBook book;
  private final Editions editions;
  private final CurrentRequest request;

  CatalogResource(CatalogBook book, Editions editions, CurrentRequest request) {
    this.book = book;
    this.editions = editions;
    this.request = request;
  }

  @GET
  @Operation(summary = "Catalog editions, and which are in force")
  public CatalogsView list() {
    CatalogLibrary library = book.library();
    CatalogGeneration newest = library.newest();
    return new CatalogsView(
        newest.generation(),
        library.editions().stream().map(edition -> view(edition, newest)).toList());
  }

  @GET
  @Operation(summary = "One edition, as JSON or CSV")
  @Path("/{kind}/{edition}")
  public Response edition(
      @PathParam("kind") String kind,
      @PathParam("edition") String id,
      @QueryParam("format") @DefaultValue("json") String format) {
    CatalogEdition edition = editions.known(Requests.kind(kind), id);
    return format.equals("csv")
        ? Response.ok(EditionFile.csv(edition), "text/csv;charset=UTF-8").build()
        : Response.ok(edition).build();
  }

  @PUT
  @Operation(summary = "Take an edition, which changes nothing until it is activated")
  @Path("/{kind}/{edition}")
  @Consumes(MediaType.WILDCARD)
  public Response upload(
      @PathParam("kind") String kind,
      @PathParam("edition") String id,
      @QueryParam("from") @Nullable Integer from,
      @QueryParam("to") @Nullable Integer to,
      @HeaderParam("X-Actor") @Nullable String actor,
      byte[] content) {
    String by = request.caller().nameOr(actor);
    boolean isNew = editions.upload(Requests.kind(kind), id, from, to, by, content);
    EditionView view = view(editions.known(Requests.kind(kind), id), book.library().newest());
    return Response.status(isNew ? 201 : 200).entity(view).build();
  }

  @GET
  @Operation(summary = "What an edition adds, drops and renames against another")
  @Path("/{kind}/{edition}/diff")
  public EditionDiff diff(
      @PathParam("kind") String kind,
      @PathParam("edition") String id,
      @QueryParam("against") @Nullable String against) {
    return editions.diff(Requests.kind(kind), id, against);
  }

  @GET
  @Operation(summary = "What a code is called in a year, and its parents")
  @Path("/{kind}/codes/{code}")
  public LookupView lookup(
      @PathParam("kind") String kindName,
      @PathParam("code") String code,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("name") @Nullable String name) {
    CodeKind kind = Requests.kind(kindName);
    CatalogLibrary library = book.library();
    Catalogs catalogs = library.catalogs(library.newest().generation());
    Code resolved = new CodeResolver(catalogs).resolve(kind, Code.printed(code, name), year);
    Optional<Catalog> catalog = catalogs.of(kind, year);
    List<PathView> path =
        catalog.map(known -> CodePaths.of(known, resolved.code(), year)).orElse(List.of());
    return new LookupView(
        resolved.code(),
        resolved.catalogName(),
        String.valueOf(resolved.status()),
        catalogs.editions(year).get(kind),
        path);
  }

  @GET
  @Operation(summary = "How codes of one year or scheme stand in another")
  @Path("/crosswalks")
  public List<Crosswalk> crosswalks() {
    return book.library().crosswalks();
  }

  private static EditionView view(CatalogEdition edition, CatalogGeneration newest) {
    boolean inForce =
        newest.editions().stream()
            .anyMatch(
                active ->
                    active.kind() == edition.kind() && active.edition().equals(edition.edition()));
    return new EditionView(
        edition.kind(),
        edition.edition(),
        edition.origin(),
        edition.years(),
        edition.items().size(),
        edition.generation(),
        inForce);
  }
}
