/** Entry points for a fuzzer, and the files it or a document once broke a reader with. */
package org.budgetlens.ingest.fuzz;
