package org.budgetlens.standalone.api;

import java.io.IOException;

/** An answer that is not what was asked for. */
public final class UnexpectedAnswer extends IOException {
  private static final long serialVersionUID = 1;

  private final int status;

  UnexpectedAnswer(String request, int status, String body) {
    super(request + " was answered with " + status + ": " + shortened(body));
    this.status = status;
  }

  /** Whether asking again may help: the service is starting, overloaded or broken for now. */
  public boolean mayPass() {
    return status >= 500;
  }

  private static String shortened(String body) {
    return body.length() <= 500 ? body : body.substring(0, 500) + "…";
  }
}
