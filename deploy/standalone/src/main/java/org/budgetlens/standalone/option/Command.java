package org.budgetlens.standalone.option;

import java.nio.file.Path;
import java.util.List;

/** What a command line asks for. */
public sealed interface Command {
  /** Run the pipeline. */
  record Run(Options options) implements Command {}

  /** Recompute exported violations, without running anything. */
  record Verify(List<Path> files) implements Command {
    public Verify {
      files = List.copyOf(files);
    }
  }

  /** Say how to use the command. */
  record Help() implements Command {}
}
