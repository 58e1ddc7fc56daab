package org.budgetlens.ingest.archive;

/**
 * What an archive may hold.
 *
 * @param entries most files
 * @param bytesPerEntry largest file, unpacked
 * @param bytes all files together, unpacked
 */
public record ArchiveLimits(int entries, long bytesPerEntry, long bytes) {
  public ArchiveLimits {
    if (entries < 1 || bytesPerEntry < 1 || bytes < 1) {
      throw new IllegalArgumentException("Limits are positive");
    }
  }
}
