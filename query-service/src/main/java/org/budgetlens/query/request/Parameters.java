package org.budgetlens.query.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query parameters of a request. A parameter may be given several times; a blank one counts as
 * not given. Reading one marks it as known; {@link #refuseOthers} refuses the rest, so that a
 * misspelt filter never looks like an answer.
 */
public final class Parameters {
  private static final char NUL = '\0';

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>(List.of("format", "fields"));

  /**
   * The parameters with their values.
   *
   * @throws RefusedException if one holds the character NUL, which no text in the database has
   */
  public Parameters(Map<String, List<String>> given) {
    given.forEach(
        (name, all) -> {
          if (all.stream().anyMatch(it -> it.indexOf(NUL) >= 0)) {
            throw refused(name, "Holds the character NUL", List.of());
          }
          values.put(name, all.stream().map(String::strip).filter(it -> !it.isEmpty()).toList());
        });
  }

  /** All values of a parameter, each once. */
  public List<String> all(String name) {
    known.add(name);
    return List.copyOf(new LinkedHashSet<>(values.getOrDefault(name, List.of())));
  }

  /** The value of a parameter that may be given once. */
  public Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw refused(name, "May be given once", List.of());
    }
    return all.stream().findFirst();
  }

  /** All values of a parameter whose values are constants. */
  public <E extends Enum<E>> List<String> constants(String name, Class<E> type) {
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    List<String> given = all(name);
    for (String value : given) {
      if (!allowed.contains(value)) {
        throw refused(name, "Not a known value: " + value, allowed);
      }
    }
    return given;
  }

  /** All values of a parameter whose values are whole numbers. */
  public List<Integer> integers(String name, int least, int greatest) {
    return all(name).stream().map(it -> integer(name, it, least, greatest)).toList();
  }

  /** The value of a parameter that is a whole number. */
  public Optional<Integer> integer(String name, int least, int greatest) {
    return one(name).map(it -> integer(name, it, least, greatest));
  }

  /** The value of a parameter that is true or false. */
  public Optional<Boolean> flag(String name) {
    return one(name)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw refused(name, "Neither true nor false", List.of("true", "false"));
                });
  }

  /**
   * Refuses parameters nobody has read.
   *
   * @throws RefusedException if there is one
   */
  public void refuseOthers() {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new RefusedException(
            Problem.ofParameter(
                ProblemType.UNKNOWN_PARAMETER,
                name,
                "There is no parameter " + name + " here",
                List.copyOf(known)));
      }
    }
  }

  private static int integer(String name, String text, int least, int greatest) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= greatest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // refused below
    }
    throw refused(name, "Not a whole number from " + least + " to " + greatest, List.of());
  }

  private static RefusedException refused(String name, String detail, List<String> allowed) {
    return new RefusedException(
        Problem.ofParameter(ProblemType.INVALID_PARAMETER, name, detail, allowed));
  }
}
