package org.budgetlens.ingest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Administrative divisions (行政区划代码, GB/T 2260): provinces, cities, counties and districts. Finds
 * the government a department belongs to by the place names its name begins with.
 */
public final class Divisions {
  private static final String RESOURCE = "divisions.csv";

  /** What stands before the place name in the names of party committees' departments. */
  private static final Pattern PARTY = Pattern.compile("^(?:中共|中国共产党)");

  private record Division(String code, String name) {}

  private final Map<String, List<Division>> children = new HashMap<>();

  private Divisions() {}

  /** The divisions that ship with the service. */
  public static Divisions load() {
    try (InputStream in = Divisions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Resource missing: " + RESOURCE);
      }
      var divisions = new Divisions();
      var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split(",", -1);
        divisions
            .children
            .computeIfAbsent(fields[2], parent -> new ArrayList<>())
            .add(new Division(fields[0], fields[1]));
      }
      return divisions;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  /**
   * The code of the innermost division a name begins with: 北京市朝阳区数据局 → 110105, 北京市财政局 → 110000.
   * Empty where no division is named, or where several places have that name (朝阳区 alone).
   */
  public Optional<String> of(String name) {
    String department = PARTY.matcher(name).replaceFirst("");
    Optional<Division> division = in("", department);
    if (division.isPresent()) {
      return Optional.of(descend(division.get(), department));
    }
    // Without its province: a city or district name that only one place has.
    List<Division> named =
        children.entrySet().stream()
            .filter(entry -> !entry.getKey().isEmpty())
            .flatMap(entry -> entry.getValue().stream())
            .filter(candidate -> department.startsWith(candidate.name()))
            .toList();
    int longest = named.stream().mapToInt(d -> d.name().length()).max().orElse(0);
    List<Division> best = named.stream().filter(d -> d.name().length() == longest).toList();
    return best.size() == 1 ? Optional.of(descend(best.getFirst(), department)) : Optional.empty();
  }

  private String descend(Division division, String name) {
    String rest = name.substring(division.name().length());
    return in(division.code(), rest).map(inner -> descend(inner, rest)).orElse(division.code());
  }

  private Optional<Division> in(String parent, String name) {
    return Objects.requireNonNullElse(children.get(parent), List.<Division>of()).stream()
        .filter(candidate -> name.startsWith(candidate.name()))
        .reduce((first, second) -> second.name().length() > first.name().length() ? second : first);
  }
}
