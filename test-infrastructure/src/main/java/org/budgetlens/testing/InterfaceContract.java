package org.budgetlens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The committed description of a service's interface is that of its code. */
public abstract class InterfaceContract {
  @TestHTTPResource @Nullable URI address;

  private final String service;

  /**
   * The contract of a service.
   *
   * @param service its short name, e.g. audit
   */
  protected InterfaceContract(String service) {
    this.service = service;
  }

  @Test
  void openApi() {
    check(
        service + "-openapi.json",
        InterfaceReference.openApi(Objects.requireNonNull(address, "set by the test's runner")));
  }

  /** Compares a description with the file of this name. */
  protected static void check(String file, String description) {
    assertThat(description).isEqualTo(InterfaceReference.committed(file, description));
  }
}
