package org.budgetlens.ingest.intake;

import static org.budgetlens.ingest.registry.Awaited.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.budgetlens.contracts.document.DocumentStatus;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.publish.Dispatcher;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.registry.Registry;

/**
 * Takes files in, one after the other, so that a request of many files needs the memory of one.
 * Blocking; call it from a worker thread.
 */
@ApplicationScoped
class Intake {
  private final Examination examination;
  private final Registry registry;
  private final Dispatcher dispatcher;
  private final UploadedFiles files;

  Intake(DocumentReader reader, Registry registry, Dispatcher dispatcher, IntakeSettings settings) {
    this.examination = new Examination(reader, settings.longestExamination());
    this.registry = registry;
    this.dispatcher = dispatcher;
    this.files = new UploadedFiles(settings);
  }

  /** Takes a file or all files of an archive; every accepted one is committed on return. */
  List<Submission.Entry> take(String name, Path file, Hints hints) {
    return files.each(
        name,
        file,
        new UploadedFiles.Taker<>() {
          @Override
          public Submission.Entry take(String inside, byte[] content) {
            return takeContent(inside, content, hints);
          }

          @Override
          public Submission.Entry refuse(String inside, ProblemDetail problem) {
            return Submission.Entry.refused(null, inside, problem);
          }
        });
  }

  private Submission.Entry takeContent(String name, byte[] content, Hints hints) {
    Examination.Result examined = examination.examine(name, content, hints);
    String id = examined.upload().id();
    // What cannot be read is registered too: it stays in view, with its reason, as REJECTED.
    boolean isNew = await(registry.register(examined.upload()));
    if (isNew) {
      dispatcher.wake();
    }
    if (examined.refusal() != null) {
      return Submission.Entry.refused(id, name, examined.refusal());
    }
    DocumentStatus status =
        isNew ? DocumentStatus.RECEIVED : await(registry.find(id)).orElseThrow().status();
    return Submission.Entry.accepted(id, name, status, !isNew);
  }
}
