package org.budgetlens.classify.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Administrative divisions (行政区划代码, GB/T 2260): their names, and which city each lies in. */
public final class Divisions {
  private static final String FILE = "divisions.csv";

  private final Map<String, Division> byCode = new HashMap<>();

  private Divisions(TextTable table) {
    table
        .rows()
        .forEach(
            row ->
                byCode.put(row.cell("code"), new Division(row.cell("name"), row.cell("parent"))));
  }

  /** The divisions that come with the service, read when they are first asked for. */
  public static Divisions bundled() {
    return Holder.BUNDLED;
  }

  /** The name of a division, e.g. 朝阳区; null for a code that is not known. */
  public @Nullable String name(String code) {
    Division division = byCode.get(code);
    return division == null ? null : division.name();
  }

  /**
   * The city a district or county lies in: a prefecture-level city, or the municipality (北京市). The
   * code itself for a city or province; null for a code that is not known.
   */
  public @Nullable String city(String code) {
    Division division = byCode.get(code);
    if (division == null) {
      return null;
    }
    return code.endsWith("00") || division.parent().isEmpty() ? code : division.parent();
  }

  private static Divisions read() {
    try (InputStream in = Divisions.class.getResourceAsStream("/catalog/" + FILE)) {
      if (in == null) {
        throw new InvalidCatalogException(
            List.of(new CatalogProblem(FILE, 0, "missing from the service's resources")));
      }
      return new Divisions(
          TextTable.csv(FILE, new InputStreamReader(in, UTF_8), List.of("code", "name", "parent")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Division(String name, String parent) {}

  private static final class Holder {
    static final Divisions BUNDLED = read();
  }
}
