/** Finds the documents on disk and hands them to ingest. */
@NullMarked
package org.budgetlens.standalone.submission;

import org.jspecify.annotations.NullMarked;
