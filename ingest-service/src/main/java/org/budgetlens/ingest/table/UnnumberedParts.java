package org.budgetlens.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.budgetlens.contracts.table.Columns;
import org.budgetlens.contracts.table.LineRole;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.contracts.table.Side;
import org.jspecify.annotations.Nullable;

/**
 * Parts of an item that print no ordinal: 经费拨款 and 非税收入拨款 below 一、一般公共预算拨款收入. Only where they add
 * up to the item exactly; whether the table then adds up is for the caller to ask. A side may print
 * no ordinal at all (财政拨款, with 一般公共预算 and 政府性基金预算 set in below it): then the first lines below an
 * item that add up to it are its parts.
 */
final class UnnumberedParts {
  private UnnumberedParts() {}

  /** The rows with such items of a side turned into parts. */
  static List<TypedRow> of(List<TypedRow> rows, Side side) {
    var read = new ArrayList<>(rows);
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (side.name().equals(rows.get(i).text().get(Columns.SIDE))) {
        own.add(i);
      }
    }
    if (own.stream().noneMatch(at -> isNumbered(rows.get(at)))) {
      plain(rows, own, read);
      return read;
    }
    for (int at = 0; at < own.size(); at++) {
      TypedRow item = rows.get(own.get(at));
      if (!isItem(item) || !isNumbered(item)) {
        continue;
      }
      var below = new ArrayList<Integer>();
      long sum = 0;
      for (int next = at + 1; next < own.size(); next++) {
        TypedRow row = rows.get(own.get(next));
        boolean among = isPart(row) && !isNumbered(row); // 其中：, the first of the parts
        if (!among && (!isItem(row) || isNumbered(row))) {
          break;
        }
        if (!among) {
          below.add(own.get(next));
        }
        sum += fen(row.amounts().get(Columns.AMOUNT));
      }
      if (!below.isEmpty() && sum == fen(item.amounts().get(Columns.AMOUNT))) {
        below.forEach(part -> read.set(part, part(rows.get(part))));
      }
    }
    return read;
  }

  private static void plain(List<TypedRow> rows, List<Integer> own, List<TypedRow> read) {
    for (int at = 0; at < own.size(); at++) {
      TypedRow item = rows.get(own.get(at));
      long whole = fen(item.amounts().get(Columns.AMOUNT));
      long sum = 0;
      int last = at;
      while (isItem(item) && sum < whole && last + 1 < own.size()) {
        TypedRow row = rows.get(own.get(last + 1));
        if (!isItem(row)) {
          break;
        }
        last++;
        sum += fen(row.amounts().get(Columns.AMOUNT));
      }
      if (whole > 0 && sum == whole) {
        own.subList(at + 1, last + 1).forEach(part -> read.set(part, part(rows.get(part))));
        at = last;
      }
    }
  }

  private static TypedRow part(TypedRow row) {
    return row.withText(Columns.ROLE, LineRole.PART.name()).withKind(RowKind.SUBTOTAL);
  }

  private static boolean isPart(TypedRow row) {
    return LineRole.PART.name().equals(row.text().get(Columns.ROLE));
  }

  private static boolean isItem(TypedRow row) {
    return LineRole.ITEM.name().equals(row.text().get(Columns.ROLE));
  }

  private static boolean isNumbered(TypedRow row) {
    return row.text().containsKey(Columns.ORDINAL);
  }

  private static long fen(@Nullable PrintedAmount amount) {
    return amount == null ? 0 : amount.fen();
  }
}
