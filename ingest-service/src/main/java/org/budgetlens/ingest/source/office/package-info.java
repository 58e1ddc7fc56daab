/** Reads workbooks (XLSX, XLS) and word-processor documents (DOCX). */
@NullMarked
package org.budgetlens.ingest.source.office;

import org.jspecify.annotations.NullMarked;
