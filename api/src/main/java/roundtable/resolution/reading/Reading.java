package roundtable.resolution.reading;

/**
 * What came out of a source.
 *
 * @param source the lines the draft's numbers refer to
 * @param draft the draft for a person to correct; a part that was not found is null or empty, never guessed
 */
public record Reading(SourceText source, ResolutionDraft draft) {}
