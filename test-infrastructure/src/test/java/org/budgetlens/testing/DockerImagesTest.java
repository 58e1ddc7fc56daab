package org.budgetlens.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DockerImagesTest {
  private static final String REMOVER = "testcontainers/ryuk:0.13.0";

  @Test
  void containersNeedAllImages() {
    assertThat(
            DockerImages.areAmong(
                List.of("redis:8", DockerImages.KAFKA, DockerImages.POSTGRES, REMOVER)))
        .isTrue();
    assertThat(DockerImages.areAmong(List.of(DockerImages.KAFKA, DockerImages.POSTGRES))).isFalse();
    assertThat(DockerImages.areAmong(List.of(DockerImages.KAFKA, REMOVER))).isFalse();
    assertThat(DockerImages.areAmong(List.of())).isFalse();
  }

  @Test
  void noEngineHasNoImages() {
    assertThat(DockerImages.listed(List.of("no-such-command-as-docker"))).isEmpty();
    assertThat(DockerImages.listed(List.of("false"))).isEmpty();
  }
}
