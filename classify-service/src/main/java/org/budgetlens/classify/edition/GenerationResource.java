package org.budgetlens.classify.edition;

import static org.budgetlens.classify.edition.Activations.await;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.catalog.NextGeneration;
import org.budgetlens.classify.edition.Views.Decision;
import org.budgetlens.classify.edition.Views.GenerationView;
import org.budgetlens.classify.edition.Views.PartitionView;
import org.budgetlens.classify.edition.Views.State;
import org.budgetlens.classify.generation.CatalogBook;
import org.budgetlens.classify.resolve.Resolution;
import org.budgetlens.classify.stage.PartitionState;
import org.budgetlens.contracts.catalog.CatalogEdition;
import org.budgetlens.contracts.catalog.CatalogGeneration;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which editions are in force: tried out, put in force, taken back. */
@Path("/api/v1/catalogs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class GenerationResource {
  /** How many changing documents a preview lists; it counts them all. */
  private static final int LISTED = 1_000;

  private final CatalogBook book;
  private final Editions editions;
  private final Activations activations;
  private final StoredDocuments documents;
  private final CatalogStore store;
  private final CurrentRequest request;

  GenerationResource(
      CatalogBook book,
      Editions editions,
      Activations activations,
      StoredDocuments documents,
      CatalogStore store,
      CurrentRequest request) {
    this.book = book;
    this.editions = editions;
    this.activations = activations;
    this.documents = documents;
    this.store = store;
    this.request = request;
  }

  @POST
  @Operation(summary = "How the codes of all documents would resolve with an edition in force")
  @Path("/{kind}/{edition}/preview")
  @Consumes(MediaType.WILDCARD)
  public Preview.Summary preview(@PathParam("kind") String kind, @PathParam("edition") String id) {
    CatalogEdition edition = editions.known(Requests.kind(kind), id);
    CatalogLibrary library = book.library().with(List.of(edition));
    CatalogGeneration current = library.newest();
    CatalogGeneration next =
        NextGeneration.activating(current, edition, edition.years(), "preview");
    var preview =
        new Preview(
            new Resolution(library.catalogs(current)), new Resolution(library.catalogs(next)));
    documents.forEach(edition.years(), preview::add);
    return preview.summary(LISTED);
  }

  @POST
  @Operation(summary = "Put an edition in force: documents of its years are classified again")
  @Path("/{kind}/{edition}/activate")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response activate(
      @PathParam("kind") String kind,
      @PathParam("edition") String id,
      @Nullable Decision decision) {
    StoredEdition stored = editions.stored(Requests.kind(kind), id);
    return accepted(activations.activate(stored, by(decision), note(decision)));
  }

  @POST
  @Operation(summary = "Put the editions of an earlier generation in force again")
  @Path("/generations/{generation}/rollback")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response rollback(@PathParam("generation") int number, @Nullable Decision decision) {
    CatalogGeneration target = book.library().generation(number).orElseThrow(() -> missing(number));
    return accepted(activations.back(target, by(decision), note(decision)));
  }

  @GET
  @Operation(summary = "All generations: which editions were in force, since when and why")
  @Path("/generations")
  public List<GenerationView> generations() {
    var views = new ArrayList<GenerationView>();
    views.add(view(new StoredGeneration(builtIn(), List.of(), "BudgetLens", null), null));
    await(store.generations()).forEach(stored -> views.add(view(stored, null)));
    return views;
  }

  @GET
  @Operation(summary = "One generation, and how far its documents are")
  @Path("/generations/{generation}")
  public GenerationView generation(@PathParam("generation") int number) {
    StoredGeneration stored =
        await(store.generations()).stream()
            .filter(one -> one.generation().generation() == number)
            .findFirst()
            .orElseGet(
                () -> {
                  if (number != 0) {
                    throw missing(number);
                  }
                  return new StoredGeneration(builtIn(), List.of(), "BudgetLens", null);
                });
    return view(stored, documents.states());
  }

  private CatalogGeneration builtIn() {
    return book.library().generation(0).orElseThrow();
  }

  private static Response accepted(CatalogGeneration generation) {
    URI where = URI.create("/api/v1/catalogs/generations/" + generation.generation());
    return Response.accepted(generation).location(where).build();
  }

  private static GenerationView view(
      StoredGeneration stored, @Nullable Map<Integer, PartitionState> states) {
    CatalogGeneration generation = stored.generation();
    Map<Integer, PartitionView> partitions = null;
    State state = null;
    if (states != null) {
      var views = new TreeMap<Integer, PartitionView>();
      states.forEach(
          (partition, is) ->
              views.put(partition, new PartitionView(is.generation(), is.settled())));
      partitions = views;
      state = state(generation.generation(), views);
    }
    return new GenerationView(
        generation.generation(),
        state,
        generation.editions(),
        generation.affected(),
        generation.note(),
        stored.decidedBy(),
        stored.decidedAt(),
        partitions);
  }

  private static State state(int generation, Map<Integer, PartitionView> partitions) {
    if (partitions.values().stream().allMatch(is -> is.settled() >= generation)) {
      return State.SETTLED;
    }
    return partitions.values().stream().allMatch(is -> is.generation() >= generation)
        ? State.ACTIVE
        : State.ANNOUNCED;
  }

  private String by(@Nullable Decision decision) {
    return Requests.actor(request.caller().nameOr(decision == null ? null : decision.by()));
  }

  private static String note(@Nullable Decision decision) {
    return Requests.note(decision == null ? null : decision.note());
  }

  private static NotFoundException missing(int number) {
    return new NotFoundException(
        "没有第 %d 代目录 / There is no generation %d".formatted(number, number));
  }
}
