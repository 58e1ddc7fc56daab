package org.budgetlens.ingest.check;

import static org.budgetlens.ingest.registry.Awaited.await;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.document.DocumentDescriptor;
import org.budgetlens.contracts.table.Problem;
import org.budgetlens.ingest.identity.Hints;
import org.budgetlens.ingest.identity.Identity;
import org.budgetlens.ingest.intake.IntakeSettings;
import org.budgetlens.ingest.intake.UploadForm;
import org.budgetlens.ingest.intake.UploadedFiles;
import org.budgetlens.ingest.problem.ProblemDetail;
import org.budgetlens.ingest.problem.RequestRefused;
import org.budgetlens.ingest.publish.DraftPublisher;
import org.budgetlens.ingest.publish.GuardedReader;
import org.budgetlens.ingest.publish.Publication;
import org.budgetlens.ingest.publish.PublishSettings;
import org.budgetlens.ingest.reading.DocumentReader;
import org.budgetlens.ingest.reading.Reading;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads drafts and sends them on to be classified and audited. A draft is held in memory only; one
 * that is lost with this process is told apart after its restart and has to be submitted again.
 */
@ApplicationScoped
class DraftChecks {
  private static final Logger LOG = Logger.getLogger(DraftChecks.class);

  private static final String TOO_MANY =
      "等待核查的草稿过多，请稍后重试（budgetlens.checks.most-waiting）。 / Too many drafts wait to be checked,"
          + " try again later (budgetlens.checks.most-waiting).";

  private final CheckRegistry registry;
  private final DraftPublisher publisher;
  private final GuardedReader reader;
  private final UploadedFiles files;
  private final CheckSettings settings;
  private final String instance;
  private final ExecutorService readers;
  private final AtomicLong waitingBytes = new AtomicLong();
  private final SecureRandom random = new SecureRandom();

  DraftChecks(
      CheckRegistry registry,
      DraftPublisher publisher,
      DocumentReader reader,
      PublishSettings publish,
      IntakeSettings intake,
      CheckSettings settings,
      @ConfigProperty(name = "budgetlens.instance") String instance) {
    this.registry = registry;
    this.publisher = publisher;
    this.reader = new GuardedReader(reader, publish.longestReading());
    this.files = new UploadedFiles(intake);
    this.settings = settings;
    this.instance = instance;
    this.readers =
        Executors.newFixedThreadPool(
            settings.readers(), Thread.ofPlatform().name("draft-", 1).daemon().factory());
  }

  void stop(@Observes ShutdownEvent event) {
    readers.shutdownNow();
    try {
      await(registry.rejectInterrupted(instance, Instant.now(), notFinished()));
    } catch (RuntimeException e) {
      LOG.debug("The next start of this instance tells what was interrupted", e);
    }
  }

  /**
   * Begins to check every file of a form. Blocking; call it from a worker thread.
   *
   * @param owner who may see the findings; null where nobody is asked for
   * @return the checks' ids
   * @throws RequestRefused if too much waits to be read already
   */
  List<String> submit(UploadForm form, @Nullable String owner) {
    await(registry.forget(settings.keep()));
    var ids = new ArrayList<String>();
    var drafts = new Drafts(form.hints(), owner);
    for (var file : form.files()) {
      ids.addAll(files.each(UploadForm.name(file), file.uploadedFile(), drafts));
    }
    return ids;
  }

  private void check(String id, String file, byte[] content, Hints hints) {
    try {
      switch (reader.read(file, content, hints)) {
        case Reading.Read read -> {
          Publication publication = Publication.of(draft(id, file, read.identity()), read);
          var seal = publication.seal();
          await(registry.read(seal.document(), seal.problems(), seal.tables()));
          publisher.publish(publication);
          await(registry.published(id));
        }
        case Reading.Refused refused -> await(registry.reject(id, refused.problem()));
      }
    } catch (RuntimeException e) {
      LOG.warnf(e, "The check of %s failed", file);
      await(registry.reject(id, notFinished()));
    }
  }

  /** A draft as if it were published: what it would replace, its audit compares with nothing. */
  private static DocumentDescriptor draft(String id, String file, Identity identity) {
    String slot =
        DocumentDescriptor.slotOf(
            id, identity.kind(), identity.department(), identity.district(), identity.fiscalYear());
    return new DocumentDescriptor(
        id,
        file,
        identity.kind(),
        identity.department(),
        identity.departmentCode(),
        identity.district(),
        identity.fiscalYear(),
        slot,
        1);
  }

  /** The reason of a check that was cut off. */
  static Problem notFinished() {
    return new Problem(
        "CHECK_INTERRUPTED",
        Problem.Level.ERROR,
        null,
        null,
        null,
        new Localized(
            "核查中断（服务重启，或 Kafka、数据库暂时不可用），请重新提交草稿。",
            "The check was interrupted (a restart, or Kafka or the database was away); submit the draft again."));
  }

  /** Opens a check for each file of a request. */
  private final class Drafts implements UploadedFiles.Taker<String> {
    private final Hints hints;
    private final @Nullable String owner;
    private boolean first = true;

    Drafts(Hints hints, @Nullable String owner) {
      this.hints = hints;
      this.owner = owner;
    }

    @Override
    public String take(String name, byte[] content) {
      long most = settings.mostWaiting().asLongValue();
      if (waitingBytes.addAndGet(content.length) > most) {
        waitingBytes.addAndGet(-content.length);
        if (first) {
          throw new RequestRefused(429, "Too Many Requests", TOO_MANY);
        }
        // Those before it are being checked already, and the answer names each.
        return refuse(name, ProblemDetail.of(429, "TOO_MANY_DRAFTS", TOO_MANY));
      }
      String id = opened(name);
      readers.execute(
          () -> {
            try {
              check(id, name, content, hints);
            } finally {
              waitingBytes.addAndGet(-content.length);
            }
          });
      return id;
    }

    @Override
    public String refuse(String name, ProblemDetail problem) {
      String id = opened(name);
      String detail = problem.detail();
      String code = problem.code();
      await(
          registry.reject(
              id,
              new Problem(
                  code == null ? "REFUSED" : code,
                  Problem.Level.ERROR,
                  null,
                  null,
                  null,
                  new Localized(detail, problem.title()))));
      return id;
    }

    private String opened(String name) {
      first = false;
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String id = HexFormat.of().formatHex(bytes);
      await(registry.open(id, name, owner, instance));
      return id;
    }
  }
}
