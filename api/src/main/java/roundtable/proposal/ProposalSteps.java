package roundtable.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.answer.ProofInput;
import roundtable.answer.Terms;
import roundtable.organization.WebAddress;
import roundtable.shared.http.Bulk;
import roundtable.shared.text.Plain;

/** What has to be said with a step of a proposal (dialogue 2.3 and 2.4). */
final class ProposalSteps {
    private ProposalSteps() {}

    /** A reason that stands in the public time-line. */
    @Schema(name = "ProposalReason")
    record ReasonInput(
            @Schema(examples = "Уточните, о каких поликлиниках речь.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /**
     * Why an author takes it back. A co-author who agrees sends the reason that stands there.
     *
     * @param successorId the proposal that takes its place, if there is one
     */
    @Schema(name = "ProposalWithdrawal")
    record WithdrawalInput(
            @NotNull WithdrawalReason why,
            @Schema(examples = "Поликлиники уже переделали входы сами.")
                    @Size(max = 2000)
                    @Plain(lines = true)
                    @Nullable
                    String words,
            @Nullable UUID successorId) {}

    /** Why an author takes a proposal back. */
    @Schema(name = "ProposalWithdrawalReason")
    enum WithdrawalReason {
        /** It is done without it. */
        DONE_ALREADY,
        /** There is a better proposal. */
        BETTER_ONE,
        /** The author has changed their mind. */
        CHANGED_MIND,
        OTHER
    }

    /** What the body has asked for. */
    @Schema(name = "ProposalInformation")
    record InformationInput(
            @Schema(examples = "Ступеней шесть, ширина прохода метр двадцать.")
                    @NotBlank
                    @Size(max = 4000)
                    @Plain(lines = true)
                    String text) {}

    /** Gives it to another body. */
    @Schema(name = "ProposalForwarding")
    record ForwardInput(
            @NotNull UUID bodyId,
            @Schema(examples = "Поликлиники находятся в ведении республики.")
                    @NotBlank
                    @Size(max = 2000)
                    @Plain(lines = true)
                    String reason) {}

    /**
     * One step for many of them, each taken or refused by itself.
     *
     * @param proposals at most 100
     */
    @Schema(name = "ManyProposals")
    record ManyInput(
            @Schema(examples = "[\"019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50\"]") @NotNull @Size(min = 1, max = Bulk.MOST)
                    List<@NotNull UUID> proposals) {}

    /**
     * Gives many to one other body, for one reason.
     *
     * @param proposals at most 100
     */
    @Schema(name = "ManyProposalsForwarding")
    record ManyForwardInput(
            @Schema(examples = "[\"019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50\"]") @NotNull @Size(min = 1, max = Bulk.MOST)
                    List<@NotNull UUID> proposals,
            @NotNull @Valid ForwardInput forwarding) {}

    /** Once more time to answer. */
    @Schema(name = "ProposalExtension")
    record ExtensionInput(
            @Min(1) @Max(Terms.EXTENSION_DAYS) int days,
            @Schema(examples = "Ждём заключения экспертизы.") @NotBlank @Size(max = 2000) @Plain(lines = true)
                    String reason) {}

    /**
     * The body shows that all is done: by an address, by files, or by both.
     *
     * @param url a photo or a document somewhere else
     * @param files photos and documents of the caller's own
     */
    @Schema(name = "ImplementationClaimInput")
    record DoneInput(
            @Schema(examples = "Все шесть входов готовы.") @NotBlank @Size(max = 4000) @Plain(lines = true) String text,
            @WebAddress @Size(max = 500) @Schema(examples = "https://docs.example.org/act.pdf") @Nullable String url,
            @Size(max = ProofInput.MOST) @Nullable List<@Valid @NotNull ProofInput> files) {}

    /** The organization that stands behind it. */
    @Schema(name = "EndorsementInput")
    record EndorsementInput(@NotNull UUID organizationId) {}
}
