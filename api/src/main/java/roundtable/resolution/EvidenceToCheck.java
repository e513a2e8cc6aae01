package roundtable.resolution;

import java.util.UUID;

/** Event: a thing changed that may be evidence. */
record EvidenceToCheck(String type, UUID id) {}
