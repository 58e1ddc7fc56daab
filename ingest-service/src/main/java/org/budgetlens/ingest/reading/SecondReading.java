package org.budgetlens.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Parity;
import org.budgetlens.contracts.table.Source;
import org.budgetlens.ingest.source.OtherWay;
import org.budgetlens.ingest.source.ReadingBudget;
import org.budgetlens.ingest.source.SourceDocument;
import org.budgetlens.ingest.source.SourceResult;
import org.budgetlens.ingest.table.ReadTable;
import org.budgetlens.ingest.table.ReadingProblem;
import org.budgetlens.ingest.table.TableReader;

/**
 * Reads tables that do not add up, or could not be read, again in the other ways their format
 * knows. A way is taken for a table's pages only if that proves more tables and unsettles none;
 * figures are read anew and never changed. What was taken is a problem of level INFO.
 */
final class SecondReading {
  /** Most tables of a document that are read again: each takes the time of the whole document. */
  private static final int MOST = 12;

  private final TableReader tables;
  private final ReadingBudget budget;

  SecondReading(TableReader tables, ReadingBudget budget) {
    this.tables = tables;
    this.budget = budget;
  }

  /** A document as it was finally read, and its tables. */
  record Result(SourceDocument document, TableReader.Result tables) {}

  Result read(SourceDocument first) {
    var best = new Result(first, tables.read(first, budget));
    for (OtherWay way : first.otherWays()) {
      best = improved(best, way);
    }
    return best;
  }

  private Result improved(Result first, OtherWay way) {
    Result best = first;
    Set<Integer> taken = new TreeSet<>();
    var problems = new ArrayList<TableReader.Placed>();
    int tries = 0;
    for (Set<Integer> pages : doubtful(first.tables())) {
      var with = new TreeSet<>(taken);
      if (!with.addAll(pages) || tries++ >= MOST) {
        continue;
      }
      if (way.read(with, budget) instanceof SourceResult.Read read) {
        TableReader.Result again = tables.read(read.document(), budget);
        if (isBetter(again, best.tables())) {
          noted(again, best.tables(), pages, way.how()).ifPresent(problems::add);
          best = new Result(read.document(), again);
          taken.addAll(pages);
        }
      }
    }
    return problems.isEmpty() ? best : new Result(best.document(), best.tables().with(problems));
  }

  /** The pages of each table that is broken or was not read. */
  private static List<Set<Integer>> doubtful(TableReader.Result read) {
    var doubtful = new ArrayList<Set<Integer>>();
    for (ReadTable table : read.tables()) {
      if (table.proof().parity() == Parity.BROKEN) {
        doubtful.add(pages(table.source()));
      }
    }
    for (TableReader.Placed placed : read.problems()) {
      boolean lost = placed.problem() instanceof ReadingProblem.HeaderNotUnderstood;
      if (lost) {
        doubtful.add(pages(placed.problem().source()));
      }
    }
    return doubtful;
  }

  private static Set<Integer> pages(Source source) {
    var pages = new TreeSet<Integer>();
    if (source instanceof Source.PageBox box) {
      box.all().forEach(part -> pages.add(part.page()));
    }
    return pages;
  }

  private static boolean isBetter(TableReader.Result again, TableReader.Result before) {
    return proved(again) > proved(before)
        && broken(again) <= broken(before)
        && again.tables().size() >= before.tables().size();
  }

  private static long proved(TableReader.Result read) {
    return read.tables().stream().filter(table -> table.proof().parity().isProved()).count();
  }

  private static long broken(TableReader.Result read) {
    return read.tables().stream().filter(table -> table.proof().parity() == Parity.BROKEN).count();
  }

  private static Optional<TableReader.Placed> noted(
      TableReader.Result again, TableReader.Result before, Set<Integer> pages, Localized how) {
    for (int i = 0; i < again.tables().size(); i++) {
      ReadTable table = again.tables().get(i);
      boolean there = pages(table.source()).stream().anyMatch(pages::contains);
      boolean same = before.tables().stream().anyMatch(other -> other.rows().equals(table.rows()));
      if (there && !same && table.proof().parity().isProved()) {
        return Optional.of(
            new TableReader.Placed(
                i, new ReadingProblem.ReadAgain(table.source(), table.title(), how)));
      }
    }
    return Optional.empty();
  }
}
