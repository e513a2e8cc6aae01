package roundtable.resolution.indicator;

import java.util.UUID;

/** A row that was counted, in the version in which it was. */
record Counted(UUID id, long version) {}
