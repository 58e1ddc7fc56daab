package org.budgetlens.standalone.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param once whether to end when all documents are through
 * @param out where to write the exports
 * @param samples whether to submit the samples where no files are named
 * @param data where broker and database keep their data; a temporary folder where empty
 * @param ports the port of each name
 * @param patience how long the pipeline may show no progress before it counts as failed
 * @param files files, folders and zips to submit, as given
 */
public record Options(
    boolean once,
    Optional<Path> out,
    boolean samples,
    Optional<Path> data,
    Map<PortName, Integer> ports,
    Duration patience,
    List<Path> files) {
  static final Duration USUAL_PATIENCE = Duration.ofMinutes(2);

  public Options {
    var complete = new EnumMap<PortName, Integer>(PortName.class);
    for (PortName name : PortName.values()) {
      complete.put(name, ports.getOrDefault(name, name.usual()));
    }
    ports = Map.copyOf(complete);
    files = List.copyOf(files);
  }

  /** The port with this name. */
  public int port(PortName name) {
    return Objects.requireNonNull(ports.get(name));
  }
}
