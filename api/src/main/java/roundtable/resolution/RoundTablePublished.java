package roundtable.resolution;

import java.util.UUID;

/** Event: a round table was published, its recommendations with it. */
public record RoundTablePublished(UUID roundTableId) {}
