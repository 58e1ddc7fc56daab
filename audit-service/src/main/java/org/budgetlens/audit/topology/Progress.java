package org.budgetlens.audit.topology;

import org.budgetlens.audit.shelf.PacksInForce;

/**
 * How far a partition is with the packs in force: what its documents are audited with, and which of
 * its older documents still have to be audited again. Kept in the partition's state, so that it
 * moves with the results.
 *
 * <pre>
 * 0 ─────────── next ─────────── until ─────────── sealed ──▶ offsets
 *  audited again     to be audited     audited with the packs
 * </pre>
 *
 * @param rank the packs' rank
 * @param packs the packs, e.g. national@3+chaoyang@2
 * @param sealed offset of the last seal that was audited; −1 for none
 * @param next the first offset that is still to be read again
 * @param until where reading again ends
 */
record Progress(long rank, String packs, long sealed, long next, long until) {
  static Progress begin(PacksInForce packs) {
    return new Progress(packs.rank(), packs.name(), -1, 0, 0);
  }

  /** Whether these packs take the place of the partition's. */
  boolean isBehind(PacksInForce packs) {
    return packs.rank() > rank || (packs.rank() == rank && !packs.name().equals(this.packs));
  }

  /** With other packs everything that was audited is audited again. */
  Progress with(PacksInForce other) {
    return new Progress(other.rank(), other.name(), sealed, 0, sealed + 1);
  }

  /**
   * With packs that are older than the partition's, because its own are not known here: whoever
   * knows them audits everything again.
   */
  Progress insteadWith(PacksInForce known) {
    return new Progress(known.rank(), known.name(), sealed, next, until);
  }

  /** Whether it is about the same packs. */
  boolean isWith(Progress other) {
    return rank == other.rank && packs.equals(other.packs);
  }

  Progress sealed(long offset) {
    return new Progress(rank, packs, Math.max(sealed, offset), next, until);
  }

  Progress readTo(long offset) {
    return new Progress(rank, packs, sealed, offset, until);
  }

  boolean isSettled() {
    return next >= until;
  }
}
