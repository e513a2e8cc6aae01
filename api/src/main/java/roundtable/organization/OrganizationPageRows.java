package roundtable.organization;

import org.jspecify.annotations.Nullable;
import roundtable.shared.store.Slice;

/**
 * A page as it was read.
 *
 * @param rows with the total where that came with it
 * @param moreThan when too many match to be ranked: how many were, which are the best known of them
 */
record OrganizationPageRows(Slice<OrganizationRow> rows, @Nullable Long moreThan) {}
