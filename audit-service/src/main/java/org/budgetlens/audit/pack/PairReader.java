package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.budgetlens.contracts.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/** Reads a check of documents against each other. */
final class PairReader {
  /** How many years two documents can be apart. */
  private static final int FARTHEST = 10;

  private final PackNode node;

  PairReader(PackNode node) {
    this.node = node;
  }

  Check.Others read() {
    var pairs = new ArrayList<DocumentPair>();
    PackNode list = node.required("pairs");
    Set<String> ids = new HashSet<>();
    for (PackNode element : list == null ? List.<PackNode>of() : list.asList()) {
      DocumentPair pair = pair(element);
      if (pair != null) {
        for (Comparison comparison : pair.check().comparisons()) {
          if (!ids.add(comparison.id())) {
            element.mistake("another comparison has the id “" + comparison.id() + "”");
          }
        }
        pairs.add(pair);
      }
    }
    if (list != null && pairs.isEmpty()) {
      list.mistake("at least one pair of documents is needed");
    }
    return new Check.Others(pairs);
  }

  private static @Nullable DocumentPair pair(PackNode node) {
    PackNode own = node.optional("own");
    PackNode other = node.required("other");
    PackNode ownIf = node.optional("own_if");
    Check.Groups check = new GroupCheckReader(node, true).read();
    node.refuseOthers();
    if (other == null) {
      return null;
    }
    PackNode kind = other.optional("kind");
    PackNode year = other.optional("year");
    PackNode units = other.optional("units");
    other.refuseOthers();
    Integer offset = year == null ? Integer.valueOf(0) : year.asNumber(-FARTHEST, FARTHEST);
    boolean ofUnits = units != null && units.asBoolean();
    if (kind == null && !ofUnits && Integer.valueOf(0).equals(offset)) {
      other.mistake("a document is not compared with itself: “kind”, “year” or “units” is missing");
    }
    return offset == null
        ? null
        : new DocumentPair(
            own == null ? Set.of() : own.asSetOf(DocumentKind.class),
            kind == null ? null : kind.asOneOf(DocumentKind.class),
            offset,
            ofUnits,
            ownIf == null ? null : ownIf.asParsed(RowCondition::of),
            check);
  }
}
