package org.budgetlens.contracts.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes something, the value of {@code budget.journal}. It is written twice under
 * the same id: before anything is done, without a status, and afterwards with it. An id without a
 * status is of a request whose service ended before it answered; what came of it stands in the
 * service's own data.
 *
 * @param id unique per request, the record's key
 * @param at when this was written
 * @param service which service, e.g. ingest
 * @param actor who asked: the name in the token, or what the sender says where sign-in is off
 * @param verified whether a token proves the name
 * @param roles the roles the token gives; empty without one
 * @param department the department the token speaks for; null for none
 * @param client the address the request came from
 * @param method the HTTP method
 * @param path what it was asked of, e.g. /api/v1/documents
 * @param status the HTTP status of the answer; null before it is given
 * @param details what exactly, by name, e.g. document ids; in the second entry only
 */
public record JournalEntry(
    String id,
    Instant at,
    String service,
    String actor,
    boolean verified,
    List<String> roles,
    @Nullable String department,
    String client,
    String method,
    String path,
    @Nullable Integer status,
    Map<String, String> details) {
  public JournalEntry {
    roles = roles == null ? List.of() : List.copyOf(roles);
    details = details == null ? Map.of() : Map.copyOf(details);
  }

  /** The same request when it has been answered. */
  public JournalEntry answered(Instant when, int itsStatus, Map<String, String> what) {
    return new JournalEntry(
        id,
        when,
        service,
        actor,
        verified,
        roles,
        department,
        client,
        method,
        path,
        itsStatus,
        what);
  }
}
