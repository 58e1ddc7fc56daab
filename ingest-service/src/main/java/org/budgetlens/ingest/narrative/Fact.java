package org.budgetlens.ingest.narrative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.budgetlens.contracts.table.PrintedAmount;
import org.budgetlens.contracts.table.RowKind;
import org.budgetlens.ingest.table.TypedRow;
import org.jspecify.annotations.Nullable;

/** A fact while its sentence is read: an amount of something, and how it compares. */
final class Fact {
  private final Subject subject;
  private final PrintedAmount amount;
  private final Map<String, String> text = new LinkedHashMap<>();
  private final Map<String, PrintedAmount> amounts = new LinkedHashMap<>();
  private final int start;
  private final int sentenceStart;
  private int end;
  private int sentenceEnd;

  Fact(
      Subject subject,
      PrintedAmount amount,
      Optional<FunctionPhrase> phrase,
      @Nullable String whole,
      Clause clause) {
    this.subject = subject;
    this.amount = amount;
    this.start = clause.start();
    this.end = clause.end();
    this.sentenceStart = clause.sentenceStart();
    this.sentenceEnd = clause.sentenceEnd();
    text.put("subject", subject.name());
    phrase.filter(p -> p.printed().equals(subject.name())).ifPresent(p -> text.putAll(p.text()));
    put("measure", subject.measure());
    put("subject_year", subject.year());
    put("whole", whole);
    text.put("figure", amount.printed());
    amounts.put("amount", amount);
  }

  Subject subject() {
    return subject;
  }

  PrintedAmount amount() {
    return amount;
  }

  boolean isCompared() {
    return text.containsKey("comparison_year") || text.containsKey("comparison");
  }

  /** Adds a text, unless nothing is printed. */
  void put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.put(name, value);
    }
  }

  void put(String name, PrintedAmount value) {
    amounts.put(name, value);
  }

  /** A later clause belongs to it. */
  void extend(Clause clause) {
    end = clause.end();
    sentenceEnd = clause.sentenceEnd();
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  TypedRow row(ProseText prose) {
    var cells = new LinkedHashMap<>(text);
    cells.put("sentence", prose.text().substring(sentenceStart, sentenceEnd));
    return new TypedRow(RowKind.DETAIL, prose.source(start, end), Map.of(), cells, amounts);
  }
}
