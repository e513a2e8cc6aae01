package roundtable.organization.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often something is wrong in a register.
 *
 * @param code stable word, as in {@link RegisterProblemView}
 * @param count how many problems of this kind
 */
@Schema(name = "RegisterProblemKind", description = "How often something is wrong in a register")
record RegisterProblemKindView(@Schema(examples = "check-digit") String code, @Schema(examples = "12") long count) {}
