package org.budgetlens.ingest.narrative;

/**
 * A paragraph of prose.
 *
 * @param heading the innermost heading above it within its section; empty where there is none
 * @param start where its text begins behind its ordinal
 * @param prose its text
 */
record Paragraph(String heading, int start, ProseText prose) {}
