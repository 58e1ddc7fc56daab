package org.budgetlens.standalone.option;

/** What a command line asks for. */
public sealed interface Command {
  /** Run the pipeline. */
  record Run(Options options) implements Command {}

  /** Say how to use the command. */
  record Help() implements Command {}
}
