package org.budgetlens.ingest.registry;

import org.budgetlens.ingest.identity.Hints;

/**
 * A document to be registered.
 *
 * @param id SHA-256 of the content
 * @param file its name as submitted
 * @param content the original
 * @param hints what the uploader said about it
 */
public record Upload(String id, String file, byte[] content, Hints hints) {}
