/** The services' HTTP interfaces, as any other client uses them. */
@NullMarked
package org.budgetlens.standalone.api;

import org.jspecify.annotations.NullMarked;
