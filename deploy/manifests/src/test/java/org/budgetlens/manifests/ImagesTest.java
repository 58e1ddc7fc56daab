package org.budgetlens.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImagesTest {
  @ParameterizedTest
  @EnumSource
  void eachServiceHasAnImageThatListensWhereItsCodeDoes(ServiceCode service) {
    assertThat(Dockerfile.stage(service.label()))
        .contains("EXPOSE " + service.port())
        .anyMatch(it -> it.matches("ENV BUDGETLENS_PORT=" + service.port() + "\\b.*"))
        .anyMatch(it -> it.startsWith("HEALTHCHECK "))
        .anyMatch(it -> it.startsWith("ENTRYPOINT ") && it.contains("/" + service.label() + "/"))
        .anyMatch(it -> it.contains("org.opencontainers.image.revision"));
  }

  @ParameterizedTest
  @EnumSource
  void theCacheIsRecordedAtThePlaceTheServiceHas(ServiceCode service) {
    String copied = "COPY %1$s /opt/budgetlens/%1$s".formatted(service.label());

    assertThat(Dockerfile.stage("training")).contains(copied);
    assertThat(Dockerfile.stage(service.label() + "-application")).contains(copied);
  }

  @Test
  void nobodyIsRoot() {
    assertThat(Dockerfile.stage("base")).contains("USER 10001:10001", "STOPSIGNAL SIGTERM");
    assertThat(Checkout.text("deploy/images/Dockerfile")).doesNotContain("USER root");
  }

  @Test
  void baseImagesCanBeReplacedAndDoNotFloat() {
    assertThat(Checkout.text("deploy/images/Dockerfile").lines())
        .filteredOn(it -> it.startsWith("ARG ") && it.contains("_IMAGE="))
        .hasSize(2)
        .allMatch(it -> it.matches("ARG [A-Z_]+=\\S+:[0-9]\\S*"));
  }
}
