package roundtable.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.identity.OutsideVisitRepository.Ticket;
import roundtable.shared.text.Plain;

/** What is said and asked on the way to an outside provider and back. */
final class OutsideViews {
    private static final String STATE = "Qf0o3u1m3yQ5r4w8n6t7s9u1v2x3y4z5A6B7C8D9E0F";
    private static final String PROOF = "5xQvP0kX2dQm3o1m3yQ5r4w8n6t7s9u1v2x3y4z5A6B";

    private OutsideViews() {}

    /**
     * Where to go.
     *
     * @param url the provider's page
     * @param state comes back with the person
     * @param proof stays in the tab: only it can come back
     */
    @Schema(name = "Departure", description = "Where to go, and what the browser has to keep until it comes back")
    record Departure(
            @Schema(examples = "https://id.example.org/authorize?client_id=round-table") String url,
            @Schema(examples = STATE) String state,
            @Schema(examples = PROOF) String proof) {
        static Departure of(String url, Ticket ticket) {
            return new Departure(url, ticket.state(), ticket.proof());
        }
    }

    /** What a signed-in person goes for. */
    @Schema(name = "OwnDepartureInput", description = "What a signed-in person goes to the provider for")
    record OwnDepartureInput(@NotNull @Schema(examples = "step_up") Errand purpose) {}

    /** What a signed-in person can go for. */
    @Schema(name = "Errand")
    enum Errand {
        /** To add the identity to the account. */
        LINK,
        /** To prove once more who they are. */
        STEP_UP
    }

    /** What the provider has sent back. */
    @Schema(name = "ArrivalInput", description = "What the provider has sent back, and what the browser has kept")
    record ArrivalInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = STATE) String state,
            @NotBlank @Size(max = 100) @Plain @Schema(examples = PROOF) String proof,
            @NotBlank @Size(max = 4000) @Plain @Schema(examples = "SplxlOBeZQQYbYS6WxSbIA") String code) {
        Ticket ticket() {
            return new Ticket(state, proof);
        }
    }

    /**
     * Whom the provider vouches for.
     *
     * @param known whether there is an account with this identity
     * @param displayName to begin a registration with; null when the provider does not say
     * @param email the same
     */
    @Schema(name = "Arrival", description = "Whom the provider vouches for")
    record Arrival(
            @Schema(examples = "true") boolean known,
            @Schema(examples = "Мария Иванова") @Nullable String displayName,
            @Schema(examples = "maria@example.org") @Nullable String email) {}

    /** A visit that has come back. */
    @Schema(name = "ReturnInput", description = "A visit to the provider that has come back")
    record ReturnInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = STATE) String state,
            @NotBlank @Size(max = 100) @Plain @Schema(examples = PROOF) String proof) {
        Ticket ticket() {
            return new Ticket(state, proof);
        }
    }

    /**
     * A visit that has come back, with the second factor.
     *
     * @param otp code of the second factor or a recovery code, for accounts that have one
     */
    @Schema(
            name = "OutsideProofInput",
            description = "A visit to the provider that has come back, with the second factor")
    record OutsideProofInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = STATE) String state,
            @NotBlank @Size(max = 100) @Plain @Schema(examples = PROOF) String proof,
            @Size(max = 40) @Plain @Schema(examples = "492039") @Nullable String otp) {
        Ticket ticket() {
            return new Ticket(state, proof);
        }
    }

    /**
     * Who wants an account that is entered by the provider; the fields are those of a registration without a password.
     *
     * @param email where the letter with the link goes
     * @param consents {@code processing} is needed, the others are free
     */
    @Schema(name = "OutsideRegistrationInput", description = "Who wants an account that is entered by the provider")
    record OutsideRegistrationInput(
            @NotBlank @Size(max = 100) @Plain @Schema(examples = STATE) String state,
            @NotBlank @Size(max = 100) @Plain @Schema(examples = PROOF) String proof,
            @NotBlank @Email @Size(max = 254) @Plain @Schema(examples = "maria@example.org") String email,
            @NotBlank @Size(max = 200) @Plain @Schema(examples = "Мария Ивановна") String displayName,
            @NotBlank @Pattern(regexp = "ru|en") @Schema(examples = "ru") String language,
            @Nullable AgeGroup ageGroup,
            @Size(max = 200) @Plain @Nullable String guardian,
            @NotNull @Size(max = 10) List<@NotNull @Valid ConsentInput> consents) {
        Ticket ticket() {
            return new Ticket(state, proof);
        }

        Applicant applicant() {
            return Applicant.of(email, displayName, language, ageGroup, guardian, consents);
        }
    }
}
