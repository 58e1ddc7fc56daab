package org.budgetlens.audit.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.audit.PrintedText;
import org.budgetlens.contracts.code.Code;
import org.budgetlens.contracts.code.CodeKind;
import org.budgetlens.contracts.table.BudgetRow;
import org.jspecify.annotations.Nullable;

/**
 * What tells groups of rows apart.
 *
 * @param parts what the key is made of; without parts every row is a group of its own
 */
public record RowKey(List<Part> parts) {
  public RowKey {
    parts = List.copyOf(parts);
  }

  /** A part of the key. */
  public sealed interface Part {
    /** The part's text in a row; null where the row has none. */
    @Nullable String of(BudgetRow row);
  }

  /**
   * The first digits of a code.
   *
   * @param kind the classification
   * @param digits how many digits; rows with a shorter code have no such part
   */
  public record CodePart(CodeKind kind, int digits) implements Part {
    @Override
    public @Nullable String of(BudgetRow row) {
      Code code = row.code(kind);
      return code == null || code.code().length() < digits
          ? null
          : code.code().substring(0, digits);
    }
  }

  /**
   * A whole code.
   *
   * @param kind the classification
   */
  public record WholeCode(CodeKind kind) implements Part {
    @Override
    public @Nullable String of(BudgetRow row) {
      Code code = row.code(kind);
      return code == null ? null : code.code();
    }
  }

  /**
   * A text.
   *
   * @param names the first of these that the row has
   * @param pattern what of it counts; null for all of it
   */
  public record TextPart(List<String> names, @Nullable Pattern pattern) implements Part {
    public TextPart {
      names = List.copyOf(names);
    }

    @Override
    public @Nullable String of(BudgetRow row) {
      for (String name : names) {
        String text = PrintedText.plain(RowNames.text(row, name));
        if (!text.isEmpty()) {
          return counted(text);
        }
      }
      return null;
    }

    private @Nullable String counted(String text) {
      Pattern wanted = pattern;
      if (wanted == null) {
        return text;
      }
      Matcher matcher = wanted.matcher(text);
      return matcher.find() ? matcher.group(matcher.groupCount() > 0 ? 1 : 0) : null;
    }
  }

  /** Whether every row is a group of its own. */
  public boolean isRow() {
    return parts.isEmpty();
  }

  /** The row's key; null where a part is missing. */
  public @Nullable String of(BudgetRow row) {
    if (parts.size() == 1) {
      return parts.getFirst().of(row);
    }
    var texts = new ArrayList<String>();
    for (Part part : parts) {
      String text = part.of(row);
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return String.join("/", texts);
  }
}
