package roundtable.organization;

import java.time.Instant;
import java.util.UUID;

/** An NGO that was verified lately. */
public record NewNgo(UUID id, Instant verifiedAt) {}
