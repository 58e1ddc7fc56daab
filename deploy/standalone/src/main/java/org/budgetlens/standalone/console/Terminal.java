package org.budgetlens.standalone.console;

import java.io.PrintStream;
import java.util.regex.Pattern;

/** Where a run tells what it does: lines, and on a terminal one line that is updated in place. */
public final class Terminal {
  private static final String ERASE_LINE = "\r\u001b[2K";
  private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  private final PrintStream out;
  private final boolean interactive;
  private boolean statusShown;

  /**
   * Writes to a stream.
   *
   * @param interactive whether a person sees it as it is written, on a terminal
   */
  public Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** Prints a line that stays. */
  public synchronized void line(String text) {
    eraseStatus();
    out.println(harmless(text));
    out.flush();
  }

  /** Prints a state that the next one replaces; where that cannot be done, a line. */
  public synchronized void status(String text) {
    eraseStatus();
    if (interactive) {
      out.print(harmless(text));
      statusShown = true;
    } else {
      out.println(harmless(text));
    }
    out.flush();
  }

  /** Whether states replace each other, so that there may be many of them. */
  public boolean isInteractive() {
    return interactive;
  }

  /** Names in documents come from strangers: what a terminal would obey is not printed. */
  private static String harmless(String text) {
    return COMMANDS.matcher(text).replaceAll("\uFFFD");
  }

  private void eraseStatus() {
    if (statusShown) {
      out.print(ERASE_LINE);
      statusShown = false;
    }
  }
}
