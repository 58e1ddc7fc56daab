/** Which tables exist and how their titles and headers are printed, as data (table-forms.yaml). */
@NullMarked
package org.budgetlens.ingest.form;

import org.jspecify.annotations.NullMarked;
