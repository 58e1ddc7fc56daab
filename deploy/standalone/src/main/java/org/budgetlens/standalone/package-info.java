/**
 * The whole pipeline on one machine: what {@code ./run} starts.
 *
 * <p>One package per task, in the order of a run: {@code option} reads the command, {@code
 * platform} starts the broker, the database and the services, {@code submission} hands in the
 * documents, {@code progress} waits until they are through, {@code export} and {@code summary} tell
 * what came out. It talks to the services through their public API only.
 */
@NullMarked
package org.budgetlens.standalone;

import org.jspecify.annotations.NullMarked;
