package org.budgetlens.audit.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.budgetlens.audit.pack.PackLoader;
import org.budgetlens.audit.pack.RulePack;
import org.budgetlens.audit.shelf.PackShelf;
import org.budgetlens.contracts.audit.PackEvent;
import org.budgetlens.operations.access.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The bureau's own rule packs: uploaded, tried, put in force, withdrawn. */
@Path("/api/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class PackResource {
  private static final int MOST_LISTED = PackTrial.MOST_CHANGES;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_ACTOR = 100;

  private final PackShelf shelf;
  private final PackLog log;
  private final StoredRows stored;
  private final PackSettings settings;
  private final CurrentRequest current;
  private final Semaphore trials = new Semaphore(1);

  PackResource(
      PackShelf shelf,
      PackLog log,
      StoredRows stored,
      PackSettings settings,
      CurrentRequest current) {
    this.shelf = shelf;
    this.log = log;
    this.stored = stored;
    this.settings = settings;
    this.current = current;
  }

  /**
   * A pack without its content.
   *
   * @param origin BUILT_IN or UPLOADED
   * @param activation counts activations and withdrawals of all packs; 0 for one never activated
   * @param leftOut why an activated version is not in force; null for all others
   */
  record PackView(
      String name,
      int version,
      String origin,
      int rules,
      boolean inForce,
      int activation,
      @Nullable String by,
      @Nullable String leftOut) {}

  /** Everything there is; {@code inForce} names the set that documents are audited with. */
  record PacksView(String inForce, List<PackView> packs) {}

  @GET
  @Operation(summary = "Rule packs, and which set is in force")
  public PacksView list() {
    var packs = new ArrayList<PackView>();
    RulePack own = shelf.builtIn();
    packs.add(
        new PackView(own.id(), own.version(), "BUILT_IN", own.rules().size(), true, 0, null, null));
    shelf.events().stream().map(this::view).forEach(packs::add);
    return new PacksView(shelf.newest().name(), packs);
  }

  /** A version as it was uploaded; the newest if none is named. */
  @GET
  @Operation(summary = "A version of a pack as it was uploaded")
  @Path("/{name}")
  @Produces({"application/yaml", MediaType.APPLICATION_JSON})
  public Response yaml(
      @PathParam("name") String name, @QueryParam("version") @Nullable Integer version) {
    return uploaded(name, version)
        .map(event -> Response.ok(event.yaml(), "application/yaml;charset=UTF-8").build())
        .orElseGet(() -> missing(name));
  }

  /** Takes a version of a pack; it changes nothing until it is activated. */
  @PUT
  @Operation(summary = "Take a version of a pack, which changes nothing until it is activated")
  @Path("/{name}")
  @Consumes(MediaType.WILDCARD)
  public Response put(
      @PathParam("name") String name,
      @HeaderParam("X-Actor") @Nullable String actor,
      byte[] content) {
    return upload(name, actor, content);
  }

  /** The same as PUT. */
  @POST
  @Operation(summary = "The same as PUT")
  @Path("/{name}")
  @Consumes(MediaType.WILDCARD)
  public Response post(
      @PathParam("name") String name,
      @HeaderParam("X-Actor") @Nullable String actor,
      byte[] content) {
    return upload(name, actor, content);
  }

  private Response upload(String name, @Nullable String said, byte[] content) {
    String actor = current.caller().nameOr(said);
    if (!isActor(actor)) {
      return nobody();
    }
    if (content.length > settings.longestPack()) {
      String most = String.valueOf(settings.longestPack());
      return Problems.answer(413, "规则包不能超过 " + most + " 字节 · At most " + most + " bytes");
    }
    String yaml = new String(content, UTF_8);
    return switch (PackCheck.check(name, yaml, shelf.newest().pack())) {
      case PackCheck.Result.Wrong wrong -> Problems.wrongPack(wrong.problems());
      case PackCheck.Result.Right right -> keep(right.pack(), yaml, String.valueOf(actor));
    };
  }

  private Response keep(RulePack pack, String yaml, String actor) {
    Optional<PackEvent> known = shelf.event(pack.id(), pack.version());
    if (known.isPresent()) {
      return known.get().yaml().equals(yaml)
          ? Response.ok(view(known.get())).build()
          : Problems.answer(
              409,
              "此版本已上传且内容不同，请提高 version · This version was uploaded with another content;"
                  + " raise “version”");
    }
    return publish(new PackEvent(pack.id(), pack.version(), false, yaml, actor.strip()), 201);
  }

  /** What would appear and vanish on all stored documents if a version were in force. */
  @POST
  @Operation(summary = "What would appear and vanish on all stored documents with a version")
  @Path("/{name}/trial")
  @Consumes(MediaType.WILDCARD)
  public Response trial(
      @PathParam("name") String name,
      @QueryParam("version") @Nullable Integer version,
      @QueryParam("limit") @DefaultValue("1000") int limit) {
    Optional<PackEvent> event = uploaded(name, version);
    if (event.isEmpty()) {
      return missing(name);
    }
    if (limit < 0 || limit > MOST_LISTED) {
      return Problems.answer(400, "limit: 0–" + MOST_LISTED);
    }
    if (!trials.tryAcquire()) {
      return Problems.answer(429, "已有试算在运行，请稍后再试 · Another trial is running, try again later");
    }
    try {
      RulePack current =
          shelf.events().stream()
              .filter(each -> each.name().equals(name) && shelf.isInForce(each))
              .findFirst()
              .map(PackResource::load)
              .orElse(null);
      var trial = new PackTrial(current, load(event.get()), settings.trialRows());
      boolean all = stored.readInto(trial, settings.trialTime());
      return Response.ok(trial.answer(!all, limit)).build();
    } finally {
      trials.release();
    }
  }

  /** Puts a version in force: every stored document is audited again with it. */
  @POST
  @Operation(summary = "Put a version in force: every stored document is audited again")
  @Path("/{name}/activate")
  @Consumes(MediaType.WILDCARD)
  public Response activate(
      @PathParam("name") String name,
      @QueryParam("version") @Nullable Integer version,
      @HeaderParam("X-Actor") @Nullable String actor) {
    return decide(uploaded(name, version), name, true, actor);
  }

  /** Takes a pack out of force: what its rules found no longer stands. */
  @POST
  @Operation(summary = "Take a pack out of force: what its rules found no longer stands")
  @Path("/{name}/withdraw")
  @Consumes(MediaType.WILDCARD)
  public Response withdraw(
      @PathParam("name") String name, @HeaderParam("X-Actor") @Nullable String actor) {
    Optional<PackEvent> inForce =
        shelf.events().stream()
            .filter(event -> event.name().equals(name) && shelf.isActivated(event))
            .findFirst();
    return decide(inForce, name, false, actor);
  }

  private synchronized Response decide(
      Optional<PackEvent> wanted, String name, boolean active, @Nullable String said) {
    String actor = current.caller().nameOr(said);
    if (!isActor(actor)) {
      return nobody();
    }
    if (wanted.isEmpty()) {
      return missing(name);
    }
    PackEvent event = wanted.get();
    if (active && shelf.isInForce(event)) {
      return Response.ok(view(event)).build();
    }
    if (active
        && PackCheck.check(name, event.yaml(), shelf.newest().pack())
            instanceof PackCheck.Result.Wrong wrong) {
      return Problems.wrongPack(wrong.problems());
    }
    return publish(
        new PackEvent(
            name,
            event.version(),
            active,
            event.yaml(),
            String.valueOf(actor).strip(),
            shelf.activations() + 1),
        202);
  }

  /** Keeps an event and waits until this instance has read it back. */
  private Response publish(PackEvent event, int status) {
    try {
      log.keep(event);
    } catch (IllegalStateException e) {
      return Problems.answer(503, "未能保存，请稍后重试 · Not kept, try again");
    }
    shelf.awaitEvent(event, PATIENCE);
    return Response.status(status).entity(view(event)).build();
  }

  private Optional<PackEvent> uploaded(String name, @Nullable Integer version) {
    return version == null
        ? shelf.events().stream()
            .filter(event -> event.name().equals(name))
            .max(Comparator.comparingInt(PackEvent::version))
        : shelf.event(name, version);
  }

  private PackView view(PackEvent event) {
    return new PackView(
        event.name(),
        event.version(),
        "UPLOADED",
        load(event).rules().size(),
        shelf.isInForce(event),
        event.activationNumber(),
        event.by(),
        shelf.leftOut().get(event.key()));
  }

  private static RulePack load(PackEvent event) {
    return PackLoader.load(event.key(), event.yaml());
  }

  private static boolean isActor(@Nullable String actor) {
    return actor != null && !actor.isBlank() && actor.length() <= LONGEST_ACTOR;
  }

  private static Response nobody() {
    return Problems.answer(
        400, "请注明操作人（X-Actor，1–100 字） · Say who decides this (X-Actor, 1–100 characters)");
  }

  private static Response missing(String name) {
    return Problems.answer(404, "没有这个规则包：" + name + " · There is no such pack: " + name);
  }
}
