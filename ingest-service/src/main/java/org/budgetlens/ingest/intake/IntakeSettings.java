package org.budgetlens.ingest.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.budgetlens.ingest.archive.ArchiveLimits;

/** Limits of what is taken in. */
@ConfigMapping(prefix = "budgetlens.intake")
public interface IntakeSettings {
  /** Largest file, also inside an archive. */
  @WithDefault("64M")
  MemorySize largestFile();

  /** Most bytes an archive may unpack to. */
  @WithDefault("512M")
  MemorySize largestArchive();

  /** Most entries of an archive. */
  @WithDefault("2000")
  int mostArchiveEntries();

  /** Most files in one request. */
  @WithDefault("500")
  int mostFiles();

  /**
   * How long a look at one file may take before it is answered; one that takes longer is refused.
   */
  @WithDefault("PT30S")
  Duration longestExamination();

  /** The limits of an archive. */
  default ArchiveLimits archive() {
    return new ArchiveLimits(
        mostArchiveEntries(), largestFile().asLongValue(), largestArchive().asLongValue());
  }
}
