package org.budgetlens.audit.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.budgetlens.audit.evaluate.FixtureRun;
import org.budgetlens.audit.pack.PackException;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.PackProblem;
import org.budgetlens.audit.pack.Rule;
import org.budgetlens.audit.pack.RulePack;
import org.jspecify.annotations.Nullable;

/** Checks a pack as the build checks the packs that come with the service. */
final class PackCheck {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  private PackCheck() {}

  /** What came of a check. */
  sealed interface Result {
    /** The pack can be applied. */
    record Right(RulePack pack) implements Result {}

    /** It cannot; every mistake names file, line and rule where it has one. */
    record Wrong(List<PackProblem> problems) implements Result {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Checks a pack: its form, its fixtures, and that its rules have ids of their own.
   *
   * @param name what it is uploaded as
   * @param yaml its content
   * @param inForce what it would be applied beside
   */
  static Result check(String name, String yaml, RulePack inForce) {
    String file = name + ".yaml";
    RulePack pack;
    try {
      pack = PackLoader.load(file, yaml);
    } catch (PackException e) {
      return new Result.Wrong(e.problems());
    }
    var problems = new ArrayList<PackProblem>();
    if (!NAME.matcher(name).matches() || name.equals(inForce.id())) {
      problems.add(
          problem(
              file,
              null,
              "包名为 2–40 个小写字母、数字或连字符，且不是内置包 · a name is 2–40 small letters, digits or hyphens, and"
                  + " not that of the pack that comes with the service"));
    }
    if (!pack.id().equals(name)) {
      problems.add(
          problem(file, null, "“pack: " + pack.id() + "” 应为 · should be “pack: " + name + "”"));
    }
    for (Rule rule : pack.rules()) {
      other(rule, name, inForce)
          .ifPresent(
              taken ->
                  problems.add(
                      problem(file, rule.id(), "此编号已用于 · the id is taken by pack " + taken)));
    }
    if (problems.isEmpty()) {
      FixtureRun.failures(pack)
          .forEach(failure -> problems.add(problem(file, failure.split(" ", 2)[0], failure)));
    }
    return problems.isEmpty() ? new Result.Right(pack) : new Result.Wrong(problems);
  }

  private static Optional<String> other(Rule rule, String name, RulePack inForce) {
    return inForce
        .rule(rule.id())
        .map(known -> inForce.reference(known).pack())
        .filter(pack -> !pack.startsWith(name + "@"));
  }

  private static PackProblem problem(String file, @Nullable String rule, String message) {
    return new PackProblem(file, 1, rule, message);
  }
}
