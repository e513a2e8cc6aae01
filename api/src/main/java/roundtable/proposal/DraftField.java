package roundtable.proposal;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What one person at a time writes in a draft: a field of the form, or fields that say one thing together. */
enum DraftField {
    /** In whose name it is proposed. */
    SPEAKER,
    TITLE,
    /** The text and its language. */
    BODY,
    AREAS,
    /** Territory, point, everywhere. */
    PLACE,
    /** The problem and the recommendation. */
    LINKS;

    /** In which of them the two differ. */
    static Set<DraftField> between(ProposalInput before, ProposalInput after) {
        var changed = EnumSet.noneOf(DraftField.class);
        note(changed, SPEAKER, before.organizationId(), after.organizationId());
        note(changed, TITLE, before.title(), after.title());
        note(changed, BODY, before.body(), after.body());
        note(changed, BODY, before.language(), after.language());
        note(changed, AREAS, before.activityAreaIds(), after.activityAreaIds());
        note(changed, PLACE, before.territoryId(), after.territoryId());
        note(changed, PLACE, before.location(), after.location());
        note(changed, PLACE, before.isEverywhere(), after.isEverywhere());
        note(changed, LINKS, before.problemId(), after.problemId());
        note(changed, LINKS, before.recommendationId(), after.recommendationId());
        return changed;
    }

    private static void note(
            Set<DraftField> changed,
            DraftField field,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
