package roundtable.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ExtensionRequestView;
import roundtable.answer.LegalRegime;
import roundtable.answer.RegistrationView;
import roundtable.identity.AssuranceLevel;
import roundtable.organization.GeoPoint;
import roundtable.organization.OrganizationName;
import roundtable.problem.ProblemName;
import roundtable.reference.AreaName;
import roundtable.reference.TerritoryName;
import roundtable.shared.http.Versioned;

/**
 * A proposal.
 *
 * @param summary at most the first 300 characters of the body
 * @param authors people whose name may be told
 * @param organizations that propose
 * @param parties all who propose, in order: the first author first
 * @param problem that it solves
 * @param recommendation of a round table that it carries out
 * @param origin after whose practice it was begun; null for one that somebody wrote anew
 * @param community of NGOs whose members make it together; null for most, and while the public does not see it
 * @param responsible the body that has to answer; null while no route leads to one
 * @param registration under which number it stands where it was made officially; null while it is voluntary
 * @param number the body's number
 * @param textVersion the present wording; 0 until it is published
 * @param support who stands behind it
 * @param commentCount how many comments everybody sees
 * @param informationUntil until when the body waits for what it has asked its author; null when it does not
 * @param extensionRequest more time to answer that an officer asks for; null when nobody does
 * @param dueAt until when the body has to do the next thing
 * @param reviewDueAt until when a moderator has to have looked at it; null unless it waits for that
 * @param overdue that term is over
 * @param answeredInTime the first answer came in its term
 * @param stalled it was accepted 60 days ago and nobody has begun
 * @param progress reached milestones of all; null when nothing was promised
 * @param claim by what the body shows that it is done
 * @param confirmedBy by what it counts as implemented
 * @param withdrawal why the first author takes it back; null when nobody does
 * @param related whether it has to do with other proposals
 * @param mine the caller speaks for it
 * @param hiddenAt since when moderation keeps it from the public
 * @param masked whether moderation has taken what was written
 * @param actions what the caller may do now
 */
@Schema(name = "Proposal", description = "A proposal to a body")
record ProposalView(
        UUID id,
        @Schema(examples = "vxod-bez-stupenej-3f1c9a20") String slug,
        @Schema(examples = "Вход без ступеней в каждую поликлинику") String title,
        @Schema(examples = "В трёх поликлиниках города восемь входов.") String summary,
        @Schema(examples = "В трёх поликлиниках города восемь входов.") String body,
        @Schema(examples = "ru") String language,
        List<AreaName> activityAreas,
        @Nullable TerritoryName territory,
        @Nullable GeoPoint location,
        boolean everywhere,
        List<Author> authors,
        List<OrganizationName> organizations,
        List<Party> parties,
        @Nullable ProblemName problem,
        @Nullable LinkedThing recommendation,
        @Nullable OriginView origin,
        @Nullable LinkedThing community,
        @Nullable OrganizationName responsible,
        ProposalStatus status,
        LegalRegime legalRegime,
        @Nullable RegistrationView registration,
        @Schema(examples = "2026-17") @Nullable String number,
        int textVersion,
        int supportCount,
        boolean supportedByMe,
        Support support,
        int commentCount,
        @Nullable Instant publishedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant answerDueAt,
        @Nullable Instant informationUntil,
        @Nullable ExtensionRequestView extensionRequest,
        @Nullable Instant answeredAt,
        @Nullable Boolean answeredInTime,
        @Nullable Instant reviewDueAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant startedAt,
        boolean stalled,
        @Nullable Progress progress,
        @Nullable DoneClaim claim,
        @Nullable Instant implementedAt,
        @Nullable ConfirmedBy confirmedBy,
        @Nullable Withdrawing withdrawal,
        boolean related,
        boolean mine,
        @Nullable Instant hiddenAt,
        boolean masked,
        Set<ProposalAction> actions,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {

    /** Somebody whose name may be told. */
    @Schema(name = "ProposalAuthor")
    record Author(@Schema(examples = "Мария И.") String displayName) {}

    /**
     * One of those who propose. With neither a name nor an organization it is a resident who is not named, or an
     * organization that is not published.
     *
     * @param organization null for a person
     * @param person whether it is one
     */
    @Schema(name = "ProposalParty", description = "One of those who propose")
    record Party(
            @Nullable OrganizationName organization,
            @Schema(examples = "Мария И.") @Nullable String displayName,
            boolean person) {}

    /**
     * Why the first author takes it back.
     *
     * @param until while the others are heard: until when one of them can go on with it; null when it is over
     */
    @Schema(
            name = "ProposalWithdrawing",
            description = "Why a proposal is taken back, and whether the others are heard")
    record Withdrawing(
            ProposalSteps.WithdrawalReason why,
            @Schema(examples = "Поликлиники уже переделали входы сами.") @Nullable String words,
            @Nullable Instant until) {
        static @Nullable Withdrawing of(Withdrawal w) {
            return w.why() == null ? null : new Withdrawing(w.why(), w.words(), w.until());
        }
    }

    /**
     * Who stands behind a proposal.
     *
     * @param threshold how many supports are needed; null until it is published
     * @param level how well the platform has to know whoever supports; the territory's when it was published
     * @param confirmFirst the caller could support it, and has to confirm their identity first
     * @param until the last day of the support phase
     * @param withdrawn how many have taken theirs back
     * @param setAside how many a moderator has set aside as unusual; they lead to nothing meanwhile
     * @param ofThisVersion how many support the present wording
     * @param myVersion the wording that the caller supports
     * @param mineSetAside a moderator has set the caller's aside; it counts again when they have confirmed who they are
     *     and support once more
     * @param endorsements how many organizations stand behind it
     * @param paperSignatures signatures on confirmed sheets of paper; counted apart and not for the threshold
     * @param reachedBy why the body has to answer; null while it has not
     */
    @Schema(name = "ProposalSupport", description = "Who stands behind a proposal, and how many are needed")
    record Support(
            @Nullable Integer threshold,
            AssuranceLevel level,
            boolean confirmFirst,
            @Nullable LocalDate until,
            int withdrawn,
            int setAside,
            int ofThisVersion,
            @Nullable Integer myVersion,
            boolean mineSetAside,
            int endorsements,
            int paperSignatures,
            @Nullable Instant reachedAt,
            @Nullable ReachedBy reachedBy) {}

    /**
     * How far it is carried out, counted from the milestones.
     *
     * @param share done of all, from 0 to 1
     */
    @Schema(name = "ProposalProgress", description = "How far a proposal is carried out, counted from its milestones")
    record Progress(int done, int all, double share) {
        static @Nullable Progress of(int done, int all) {
            return all == 0 ? null : new Progress(done, all, (double) done / all);
        }
    }
}
