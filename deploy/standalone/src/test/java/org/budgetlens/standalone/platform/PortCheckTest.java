package org.budgetlens.standalone.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.budgetlens.embedded.FreePort;
import org.budgetlens.standalone.option.Options;
import org.budgetlens.standalone.option.PortName;
import org.junit.jupiter.api.Test;

class PortCheckTest {
  @Test
  void namesThePortThatIsTakenAndTheOptionThatChangesIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Options options = options(taken.getLocalPort());

      assertThatThrownBy(() -> PortCheck.check(options))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " (postgres) is taken")
          .hasMessageContaining("--port postgres=");
    }
  }

  @Test
  void acceptsFreePorts() {
    assertThatCode(() -> PortCheck.check(options(FreePort.find()))).doesNotThrowAnyException();
  }

  private static Options options(int postgres) {
    var ports = new EnumMap<PortName, Integer>(PortName.class);
    for (PortName name : PortName.values()) {
      ports.put(name, FreePort.find());
    }
    ports.put(PortName.POSTGRES, postgres);
    return new Options(
        true, Optional.empty(), false, Optional.empty(), ports, Duration.ofSeconds(1), List.of());
  }
}
