package org.budgetlens.contracts.audit;

import org.budgetlens.contracts.table.Source;
import org.budgetlens.contracts.table.TableReference;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a suggested correction.
 *
 * @param table its table
 * @param sequence its row's position among all rows of the document; null for a row that is missing
 * @param source where it stands; null for a row that is missing
 * @param label the row in words
 * @param column canonical column name
 * @param fen what is printed, in 分; null where nothing is printed
 * @param suggested what would satisfy the identities, in 分
 */
public record SuggestedChange(
    TableReference table,
    @Nullable Integer sequence,
    @Nullable Source source,
    String label,
    String column,
    @Nullable Long fen,
    long suggested) {}
