package org.budgetlens.classify.stage;

import org.jspecify.annotations.Nullable;

/**
 * All that the stage knows of a partition, before its next record. Committed as text beside the
 * partition's offset, in the transaction that publishes what led to it: whoever owns the partition
 * next goes on from there, whatever happened to the last owner.
 *
 * <pre>
 *            a newer generation is known here
 *   settled ──────────────────────────────────▶ replaying ─┐ documents of affected years that began
 *      ▲                                            │  ▲   │ before the switch are published again
 *      └────────────────────────────────────────────┘  └───┘ (a newer generation starts it anew)
 *                       all of them are
 * </pre>
 *
 * @param generation the generation of catalogs for documents that begin from here on
 * @param settled the newest generation that every complete document of the partition is published
 *     with, as far as its year is affected by later ones up to it
 * @param replay what is still to be published again for it; null when settled
 * @param open documents whose seal has not come yet
 */
public record PartitionState(
    int generation, int settled, @Nullable Replay replay, OpenDocuments open) {
  private static final String HEAD_END = "|";

  public PartitionState {
    if (settled > generation) {
      throw new IllegalArgumentException("Settled at %d of %d".formatted(settled, generation));
    }
  }

  /** A partition nothing has been published for. */
  public static PartitionState initial() {
    return new PartitionState(0, 0, null, new OpenDocuments());
  }

  /** Whether everything in the partition is published with its generation. */
  public boolean isSettled() {
    return replay == null;
  }

  /**
   * The same partition from a newer generation on.
   *
   * @param offset the partition's next record: what begins there has the newer generation already
   * @param affectsAny whether any year is affected since {@link #settled()}
   */
  public PartitionState switchedTo(int newer, long offset, boolean affectsAny) {
    if (newer <= generation) {
      throw new IllegalArgumentException("From generation %d to %d".formatted(generation, newer));
    }
    boolean nothingToDo = !affectsAny || offset == 0;
    return nothingToDo
        ? new PartitionState(newer, newer, null, open)
        : new PartitionState(newer, settled, new Replay(0, offset, offset), open);
  }

  /** The same partition after the live records went on, and documents were closed. */
  PartitionState with(OpenDocuments newer) {
    return new PartitionState(generation, settled, replay, newer);
  }

  /** The same partition where a document that began before the switch has been sealed. */
  PartitionState sealedAt(long offset) {
    return replay == null
        ? this
        : new PartitionState(generation, settled, replay.reaching(offset + 1), open);
  }

  /** The same partition with everything published again that began before this offset. */
  public PartitionState replayedTo(long position) {
    Replay current = replay;
    if (current == null) {
      throw new IllegalStateException("Nothing is being replayed");
    }
    return new PartitionState(
        generation, settled, new Replay(position, current.switched(), current.end()), open);
  }

  /** The same partition with all of it published with its generation. */
  public PartitionState settledNow() {
    return new PartitionState(generation, generation, null, open);
  }

  /** Whether a document is open that began with an older generation. */
  public boolean awaitsSeals() {
    return open.hasOlderThan(generation);
  }

  /** Whether a document's seal has not come yet. */
  public boolean isOpen(String document) {
    return open.contains(document);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartitionState state && encode().equals(state.encode());
  }

  @Override
  public int hashCode() {
    return encode().hashCode();
  }

  /** The state as text. */
  public String encode() {
    String head =
        replay == null
            ? "g%d,s%d".formatted(generation, settled)
            : "g%d,s%d,r%d,%d,%d"
                .formatted(generation, settled, replay.position(), replay.switched(), replay.end());
    return head + HEAD_END + open.encode();
  }

  /** Reads {@link #encode()}; text of any other form, or none, is a partition at its beginning. */
  public static PartitionState decode(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return initial();
    }
    try {
      int head = text.indexOf(HEAD_END);
      if (head < 0) {
        // From before there were generations.
        return new PartitionState(0, 0, null, OpenDocuments.decode(text));
      }
      String[] parts = text.substring(0, head).split(",", -1);
      Replay replay =
          parts.length == 2
              ? null
              : new Replay(
                  number(parts[2], "r"), Long.parseLong(parts[3]), Long.parseLong(parts[4]));
      return new PartitionState(
          (int) number(parts[0], "g"),
          (int) number(parts[1], "s"),
          replay,
          OpenDocuments.decode(text.substring(head + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return initial(); // written by something else, e.g. an operator's tool
    }
  }

  private static long number(String part, String prefix) {
    if (!part.startsWith(prefix)) {
      throw new IllegalArgumentException("Not a state: " + part);
    }
    return Long.parseLong(part.substring(prefix.length()));
  }

  /**
   * Documents that are to be published again.
   *
   * @param position every document whose first record is before this offset is published again
   * @param switched documents that begin here or later have the generation already
   * @param end where the last document's seal can be; grows while documents are open that began
   *     before {@code switched}
   */
  public record Replay(long position, long switched, long end) {
    Replay reaching(long offset) {
      return new Replay(position, switched, Math.max(end, offset));
    }
  }
}
