package org.budgetlens.ingest.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.budgetlens.contracts.table.PrintedAmount;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts of one paragraph, clause by clause. A clause that says something else than a fact
 * of a known shape ends what went before it: the next comparison must not be tied to a wrong
 * amount.
 */
final class FactFinder {
  private static final Pattern FIGURE =
      Pattern.compile("(?<subject>.*?)(?<![\\d.,])(?<amount>" + Figures.AMOUNT + ")");
  private static final Pattern YEAR_ALONE = Pattern.compile("(?<year>(?:19|20)\\d\\d)年度?");
  private static final Pattern WITHIN = Pattern.compile("其中|(?<whole>.{0,30}?)(?:包括|中)");
  private static final Pattern INCLUDES = Pattern.compile("(?<whole>.+)包括(?<part>.+)");
  private static final Pattern SHARE =
      Pattern.compile("占(?<whole>[^\\d%]*?)的?(?:比重)?为?(?<percent>" + Figures.PERCENT + ")");
  private static final Pattern COMPLETION =
      Pattern.compile("完成(?<whole>[^\\d%]+?)的?(?<percent>" + Figures.PERCENT + ")");
  private static final Pattern COUNT =
      Pattern.compile("(?<subject>.+?)(?:共有|共|有)?\\d+(?:个|项|家|户|辆|台|套)");
  private static final Pattern OF_COUNTED = Pattern.compile("(?:预算)?(?:总额|金额)|涉及.+");
  private static final Pattern QUALIFIER = Pattern.compile("在.+中|由.+的");

  private final Paragraph paragraph;
  private final String text;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> qualifiers = new ArrayList<>();
  private final Optional<FunctionPhrase> item;
  private @Nullable Fact last;
  private @Nullable String name;
  private @Nullable String year;
  private @Nullable String whole;
  private @Nullable String counted;
  private @Nullable Comparison announced;

  FactFinder(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.text = paragraph.prose().text();
    this.item = FunctionPhrase.at(text, paragraph.start());
  }

  List<Fact> find() {
    for (Clause clause : Clause.of(text, paragraph.start())) {
      take(clause);
      if (clause.closes()) {
        qualifiers.clear();
        counted = null;
        announced = null;
        if (clause.mark() == '。') {
          whole = null;
          year = null;
        }
      }
    }
    return facts;
  }

  private void take(Clause clause) {
    String said = clause.in(text);
    String countedBefore = counted;
    counted = null;
    if (compares(said, clause) || relates(said, clause)) {
      return;
    }
    Matcher figure = FIGURE.matcher(said);
    if (figure.matches()) {
      last = fact(figure, countedBefore, clause).orElse(null);
      return;
    }
    if (Figures.ANY_AMOUNT.matcher(said).find()) {
      last = null;
      return;
    }
    Matcher within = WITHIN.matcher(said);
    Matcher alone = YEAR_ALONE.matcher(said);
    Matcher count = COUNT.matcher(said);
    if (QUALIFIER.matcher(said).matches()) {
      qualifiers.add(said);
    } else if (within.matches()) {
      within(within.group("whole"));
    } else if (alone.matches()) {
      year = alone.group("year");
    } else if (count.matches()) {
      counted = count.group("subject");
    }
  }

  /** 其中 speaks of the last amount, 支出包括 and 支出预算中 of the one they name; 主要包括 of none. */
  private void within(@Nullable String named) {
    if (named == null) {
      whole = nameOf(last);
    } else if (Subject.isName(Subject.withoutOwner(named))) {
      whole = Subject.withoutOwner(named);
    }
  }

  private boolean compares(String said, Clause clause) {
    Optional<Comparison> withYear = Comparison.withYear(said);
    if (withYear.isPresent()) {
      if (withYear.get().verb() == null) {
        announced = withYear.get();
      } else if (last != null) {
        compare(last, withYear.get(), clause);
      }
      return true;
    }
    Optional<Comparison> change = Comparison.change(said);
    if (change.isEmpty()) {
      return false;
    }
    Fact fact = last;
    String again = Subject.withoutOwner(change.get().subject());
    if (fact == null || (!again.isEmpty() && !sameName(fact.subject().name(), again))) {
      return !again.isEmpty() && announced == null ? false : endsHere();
    }
    Comparison before = announced;
    if (before != null) {
      compare(fact, before, clause);
      announced = null;
    }
    if (fact.isCompared()) {
      compare(fact, change.get(), clause);
    }
    return true;
  }

  private boolean endsHere() {
    last = null;
    return true;
  }

  private void compare(Fact fact, Comparison comparison, Clause clause) {
    comparison.apply(fact);
    fact.extend(clause);
    previous(fact, comparison).ifPresent(amount -> fact.put("previous", amount));
  }

  /** The amount compared with, where the paragraph has printed it before. */
  private Optional<PrintedAmount> previous(Fact fact, Comparison comparison) {
    if (comparison.year() == null || comparison.measure().isEmpty()) {
      return Optional.empty();
    }
    return facts.stream()
        .filter(other -> other != fact)
        .filter(other -> other.subject().name().equals(fact.subject().name()))
        .filter(other -> comparison.year().equals(other.subject().year()))
        .filter(other -> other.subject().measure().endsWith(comparison.measure()))
        .map(Fact::amount)
        .findFirst();
  }

  private boolean relates(String said, Clause clause) {
    Matcher share = SHARE.matcher(said);
    Matcher completion = COMPLETION.matcher(said);
    boolean isShare = share.matches();
    if (!isShare && !completion.matches()) {
      return false;
    }
    if (last != null) {
      Matcher match = isShare ? share : completion;
      last.put(isShare ? "share" : "completion", match.group("percent"));
      last.put(isShare ? "share_of" : "completion_of", match.group("whole"));
      last.extend(clause);
    }
    return true;
  }

  private Optional<Fact> fact(Matcher figure, @Nullable String countedBefore, Clause clause) {
    String said = figure.group("subject");
    Matcher includes = INCLUDES.matcher(said);
    if (includes.matches()) {
      whole = Subject.withoutOwner(includes.group("whole"));
      said = includes.group("part");
    } else if (said.startsWith("其中")) {
      whole = nameOf(last);
    }
    Optional<FunctionPhrase> phrase = FunctionPhrase.at(said, 0).or(() -> item);
    Optional<PrintedAmount> amount = Figures.amount(figure.group("amount"));
    Optional<Subject> subject = subject(said, countedBefore);
    if (subject.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    var fact = new Fact(subject.get(), amount.get(), phrase, whole, clause);
    facts.add(fact);
    name = subject.get().name();
    return Optional.of(fact);
  }

  private Optional<Subject> subject(String said, @Nullable String countedBefore) {
    if (countedBefore != null && OF_COUNTED.matcher(said).matches()) {
      return counted(countedBefore, said);
    }
    Optional<FunctionPhrase> phrase = FunctionPhrase.at(said, 0);
    Optional<Subject> found =
        phrase.isEmpty() ? Subject.of(said) : Subject.of(said.substring(phrase.get().end()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Subject subject = withYear(found.get());
    if (phrase.isPresent()) {
      return subject.name().isEmpty()
          ? Optional.of(subject.named(phrase.get().printed()))
          : Optional.empty();
    }
    if (!subject.name().isEmpty()) {
      String qualified = String.join("，", qualifiers);
      return Optional.of(
          qualified.isEmpty() ? subject : subject.named(qualified + "，" + subject.name()));
    }
    return subject.measure().isEmpty() ? Optional.empty() : context().map(subject::named);
  }

  /** A clause that names only a measure speaks of what its paragraph speaks of. */
  private Optional<String> context() {
    if (item.isPresent()) {
      return item.map(FunctionPhrase::printed);
    }
    if (name != null) {
      return Optional.of(name);
    }
    return Subject.isName(paragraph.heading())
        ? Optional.of(paragraph.heading())
        : Optional.empty();
  }

  /** 政府购买服务项目22项，预算总额…: the sum of what was counted. */
  private Optional<Subject> counted(String before, String said) {
    Matcher match = YEAR_ALONE.matcher(before);
    String printed = match.lookingAt() ? match.group("year") : null;
    String things = printed == null ? before : before.substring(match.end());
    return Optional.of(
        withYear(
            new Subject(
                Subject.withoutOwner(things.replaceFirst("^共?批复", "")) + said, "", printed)));
  }

  private Subject withYear(Subject subject) {
    String printed = year;
    year = null;
    return subject.year() != null || printed == null
        ? subject
        : new Subject(subject.name(), subject.measure(), printed);
  }

  private static @Nullable String nameOf(@Nullable Fact fact) {
    return fact == null ? null : fact.subject().name();
  }

  private static boolean sameName(String one, String other) {
    return one.endsWith(other) || other.endsWith(one);
  }
}
