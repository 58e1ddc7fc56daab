package org.budgetlens.query.store;

import com.github.benmanes.caffeine.cache.Interner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.budgetlens.contracts.table.TableReference;

/**
 * One of all equal keys of sums, lists of keys and names of tables, for as long as anybody has it.
 * Thousands of documents print the same: kept columns would be several times larger without, and a
 * view finds by itself what it would else have to compare.
 */
@ApplicationScoped
class SharedKeys {
  private final Interner<List<String>> keys = Interner.newWeakInterner();
  private final Interner<List<List<String>>> lists = Interner.newWeakInterner();
  private final Interner<TableReference> tables = Interner.newWeakInterner();

  /** The key that is kept for this one. */
  List<String> key(List<String> key) {
    return keys.intern(key);
  }

  /** The list that is kept for this one. */
  List<List<String>> list(List<List<String>> list) {
    return lists.intern(list);
  }

  /** The name of a table that is kept for this one. */
  TableReference table(TableReference table) {
    return tables.intern(table);
  }
}
