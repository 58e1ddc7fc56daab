/** Reads web pages, and the web pages that some programs save as workbooks. */
@NullMarked
package org.budgetlens.ingest.source.web;

import org.jspecify.annotations.NullMarked;
