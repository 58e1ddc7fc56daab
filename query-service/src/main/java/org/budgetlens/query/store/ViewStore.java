package org.budgetlens.query.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.catalog.Crosswalk;
import org.budgetlens.query.view.Codes;
import org.budgetlens.query.view.Dimension;
import org.budgetlens.query.view.TableColumn;
import org.budgetlens.query.view.ViewChoice;
import org.budgetlens.query.view.ViewDocument;
import org.budgetlens.query.view.ViewRequest;
import org.budgetlens.query.view.ViewResult;
import org.budgetlens.query.view.ViewShape;
import org.budgetlens.query.view.ViewSource;
import org.budgetlens.query.view.ViewTable;

/** Reads views: what documents print for them, and what codes are called. */
@ApplicationScoped
public class ViewStore {
  /**
   * What is shown.
   *
   * @param sources the columns
   * @param without documents that print no such table: they are named, never left out silently
   */
  private record Shown(List<ViewSource> sources, List<ViewDocument> without) {
    static Shown of(List<ViewDocument> documents, List<List<TableColumn>> columns) {
      var sources = new ArrayList<ViewSource>();
      var without = new ArrayList<ViewDocument>();
      for (int i = 0; i < documents.size(); i++) {
        ViewDocument document = documents.get(i);
        columns.get(i).forEach(it -> sources.add(new ViewSource(document, it)));
        if (columns.get(i).isEmpty()) {
          without.add(document);
        }
      }
      return new Shown(sources, without);
    }
  }

  private final KeptColumns columns;
  private final NameStore names;
  private final CatalogStore catalogs;

  ViewStore(KeptColumns columns, NameStore names, CatalogStore catalogs) {
    this.columns = columns;
    this.names = names;
    this.catalogs = catalogs;
  }

  /** A view of these documents, in their order. */
  public Uni<ViewResult> view(ViewRequest request, List<ViewDocument> documents) {
    var shape = ViewShape.of(request.view(), request.measure());
    var choice = new ViewChoice(request.view(), request.measure());
    return columns
        .of(shape, choice, documents)
        .chain(found -> table(request, Shown.of(documents, found), latest(documents)));
  }

  private Uni<ViewResult> table(ViewRequest request, Shown shown, int latest) {
    Integer across = request.across();
    return crosswalks(request)
        .chain(
            crosswalks ->
                names
                    .names(
                        Codes.of(request.view().dimension(), shown.sources(), crosswalks),
                        across == null ? latest : across)
                    .map(
                        book ->
                            new ViewTable(
                                request.view(),
                                request.measure(),
                                shown.sources(),
                                book,
                                crosswalks,
                                across))
                    .map(
                        table ->
                            switch (request.by()) {
                              case DOCUMENT -> table.of(shown.without());
                              case DISTRICT -> table.byDistrict(shown.without());
                            }));
  }

  private static int latest(List<ViewDocument> documents) {
    return documents.stream().mapToInt(ViewDocument::factYear).max().orElse(0);
  }

  private Uni<List<Crosswalk>> crosswalks(ViewRequest request) {
    return request.across() != null && request.view().dimension() instanceof Dimension.Codes codes
        ? catalogs.crosswalks(codes.kind())
        : Uni.createFrom().item(List.of());
  }
}
