package roundtable.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is published. */
@Schema(name = "ModerationRuleText", description = "A published rule of moderation")
record RuleView(
        ModerationRule code,
        @Schema(examples = "Чужие персональные данные") String title,
        @Schema(examples = "Нельзя публиковать сведения о человеке без его согласия.") String text) {}
