package org.budgetlens.audit.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.budgetlens.audit.pack.Applies;
import org.budgetlens.audit.pack.Check;
import org.budgetlens.audit.pack.DocumentPair;
import org.budgetlens.audit.pack.GroupCell;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.document.DocumentKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.contracts.table.ClassificationSummary;
import org.budgetlens.contracts.table.DocumentSeal;
import org.budgetlens.contracts.table.TableSummary;
import org.budgetlens.contracts.table.TableType;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rows of a document that rules about several documents name. Sentences that speak of a
 * 类, 款 or 项 get its code, as the document's own tables print it.
 */
final class DigestBuilder {
  /** Rows that a document keeps for others. */
  static final int MOST_ROWS = 2_000;

  /** Texts that are long and that no rule about several documents reads. */
  private static final Set<String> LEFT_OUT = Set.of("sentence", "goal", "result", "reason");

  private final DocumentSeal seal;
  private final String pack;
  private final Map<TableType, List<Wanted>> cells = new EnumMap<>(TableType.class);
  private final FunctionNames names = new FunctionNames();
  private final List<BudgetRow> rows = new ArrayList<>();
  private boolean truncated;

  DigestBuilder(RulePack pack, DocumentSeal seal) {
    this.seal = seal;
    this.pack = pack.name();
    for (Rule rule : pack.rules()) {
      if (rule.check() instanceof Check.Others others) {
        others.pairs().forEach(pair -> choose(rule.applies(), pair));
      }
    }
  }

  private record Wanted(DocumentPair pair, GroupCell cell) {
    boolean in(BudgetRow row) {
      return pair.concerns(cell, row) && CellReader.hasAny(cell, row);
    }
  }

  private void choose(Applies applies, DocumentPair pair) {
    DocumentKind kind = seal.document().kind();
    for (GroupCell cell : pair.check().cells().values()) {
      boolean wanted =
          switch (cell.from()) {
            case OWN -> isOneOf(applies.kinds(), kind) && isOneOf(pair.own(), kind);
            case OTHER -> pair.kind() == null || pair.kind() == kind;
          };
      if (wanted) {
        cell.tables()
            .forEach(
                type ->
                    cells
                        .computeIfAbsent(type, name -> new ArrayList<>())
                        .add(new Wanted(pair, cell)));
      }
    }
  }

  private static boolean isOneOf(Set<DocumentKind> kinds, @Nullable DocumentKind kind) {
    return kinds.isEmpty() || (kind != null && kinds.contains(kind));
  }

  void read(BudgetRow row) {
    names.read(row);
    List<Wanted> wanted = cells.get(row.table().type());
    if (wanted == null || wanted.stream().noneMatch(each -> each.in(row))) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      truncated = true;
    } else {
      rows.add(row);
    }
  }

  Digest build() {
    ClassificationSummary classification = seal.classification();
    return new Digest(
        seal.document(),
        classification == null ? null : classification.organisation(),
        Scope.of(seal.tables()),
        classification == null ? 0 : classification.usedGeneration(),
        pack,
        seal.tables().stream().map(DigestBuilder::withoutSums).toList(),
        rows.stream().map(this::brief).toList(),
        truncated);
  }

  private BudgetRow brief(BudgetRow row) {
    var text = new LinkedHashMap<>(row.text());
    text.keySet().removeAll(LEFT_OUT);
    return row.classified(codes(row), null).withText(text);
  }

  private Map<CodeKind, Code> codes(BudgetRow row) {
    if (row.table().type() != TableType.NARRATIVE || row.code(CodeKind.FUNCTION) != null) {
      return row.codes();
    }
    String code = names.code(row);
    if (code == null) {
      return row.codes();
    }
    var codes = new EnumMap<CodeKind, Code>(CodeKind.class);
    codes.putAll(row.codes());
    codes.put(CodeKind.FUNCTION, Code.printed(code, null));
    return codes;
  }

  private static TableSummary withoutSums(TableSummary table) {
    return new TableSummary(
        table.table(),
        null,
        table.columns(),
        table.rows(),
        table.detailRows(),
        table.parity(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of());
  }
}
