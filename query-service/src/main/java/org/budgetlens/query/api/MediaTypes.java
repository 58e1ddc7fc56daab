package org.budgetlens.query.api;

import jakarta.ws.rs.core.UriInfo;
import org.budgetlens.query.request.Parameters;

/** Media types as resources declare them. */
final class MediaTypes {
  static final String JSON = "application/json;charset=UTF-8";

  private MediaTypes() {}

  static Parameters parameters(UriInfo uri) {
    return new Parameters(uri.getQueryParameters());
  }
}
