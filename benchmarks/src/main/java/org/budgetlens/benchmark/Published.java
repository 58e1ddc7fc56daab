package org.budgetlens.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.budgetlens.classify.catalog.BuiltInCatalogs;
import org.budgetlens.classify.catalog.CatalogLibrary;
import org.budgetlens.classify.resolve.RowResolver;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.BudgetRow;
import org.budgetlens.ingest.form.TableForms;
import org.budgetlens.ingest.identity.Divisions;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.publish.Publication;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;

/** What the stages before a measured one make of documents. */
public final class Published {
  private static final Path SAMPLES = Path.of("samples");

  private Published() {}

  /** A reader as the ingest service has it. */
  public static DocumentReader reader() {
    return new DocumentReader(TableForms.load(), Divisions.load());
  }

  /** The texts in samples/. */
  public static List<Path> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Run this from the checkout's folder", e);
    }
  }

  /** The rows and seal that ingest publishes for a file. */
  public static Publication of(String name, byte[] content) {
    if (!(reader().read(content, Hints.NONE) instanceof Reading.Read read)) {
      throw new IllegalArgumentException("Refused: " + name);
    }
    Identity who = read.identity();
    String id = sha256(content);
    var document =
        new DocumentDescriptor(
            id,
            name,
            who.kind(),
            who.department(),
            who.departmentCode(),
            who.district(),
            who.fiscalYear(),
            DocumentDescriptor.slotOf(
                id, who.kind(), who.department(), who.district(), who.fiscalYear()),
            1);
    return Publication.of(document, read);
  }

  /** The publications of the samples. */
  public static List<Publication> ofSamples() {
    return samples().stream().map(Published::of).toList();
  }

  private static Publication of(Path file) {
    try {
      return of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows as classify publishes them. */
  public static List<BudgetRow> classified(List<BudgetRow> rows) {
    var resolver = new RowResolver(CatalogLibrary.of(BuiltInCatalogs.load()).catalogs(0));
    return rows.stream().map(resolver::resolve).toList();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
