package org.budgetlens.audit.pack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences speak of which figure.
 *
 * @param subject what the sentence speaks of, without blanks
 * @param rows which of these; null for all
 * @param figure the figure's name, or a sum of names
 */
public record Fact(Pattern subject, @Nullable RowCondition rows, Sum figure) {}
