package org.budgetlens.standalone.submission;

/**
 * A file that did not enter the pipeline.
 *
 * @param file which one
 * @param reason why not
 */
public record Refusal(String file, String reason) {}
