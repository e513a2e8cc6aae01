package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the conflicts.
 *
 * @param decided how many are decided now
 * @param refused how many stay open, because the organization would not be valid with the register's value
 */
@Schema(name = "RegisterDecided", description = "How many conflicts were decided")
record RegisterDecisionView(@Schema(examples = "11") long decided, @Schema(examples = "1") long refused) {}
