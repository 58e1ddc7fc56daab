/**
 * Compares the files of {@code deploy/} with the code they are about. Lives here: readers of those
 * files and of the services' sources, and tests. Nothing of it is part of a service.
 */
@NullMarked
package org.budgetlens.manifests;

import org.jspecify.annotations.NullMarked;
