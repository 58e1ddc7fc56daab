/** Renders random tables into every format and reads them back. */
package org.budgetlens.ingest.roundtrip;
