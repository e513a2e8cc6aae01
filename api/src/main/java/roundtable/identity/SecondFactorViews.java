package roundtable.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/** What is said and asked about second factors. */
final class SecondFactorViews {
    private SecondFactorViews() {}

    /**
     * The caller's second factor.
     *
     * @param enabled whether there is one
     * @param since since when; null without one
     * @param recoveryCodesLeft how many codes have not been used
     * @param required whether a role of the caller needs one
     * @param sleepingRoles roles that the caller has and cannot use before there is one
     */
    @Schema(name = "SecondFactor", description = "The caller's second factor")
    record State(
            @Schema(examples = "true") boolean enabled,
            @Nullable Instant since,
            @Schema(examples = "9") int recoveryCodesLeft,
            @Schema(examples = "true") boolean required,
            @Schema(examples = "[\"moderator\"]") List<String> sleepingRoles) {}

    /**
     * A secret for an authenticator app.
     *
     * @param secret to be typed where no picture can be read
     * @param uri what the picture holds
     */
    @Schema(
            name = "SecondFactorSecret",
            description = "A secret for an authenticator app; it counts from its first code")
    record Secret(
            @Schema(examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP") String secret,
            @Schema(
                            examples =
                                    "otpauth://totp/Round%20Table:maria%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Round%20Table")
                    String uri) {}

    /** The first code. */
    @Schema(name = "SecondFactorConfirmation", description = "The first code of the app")
    record Confirmation(@NotBlank @Size(max = 20) @Plain @Schema(examples = "492039") String code) {}

    /**
     * Codes for whoever has lost the device.
     *
     * @param recoveryCodes each works once; they are shown this one time
     */
    @Schema(name = "RecoveryCodes", description = "Codes for whoever has lost the device; they are shown this one time")
    record Codes(@Schema(examples = "[\"1-ABCD-EFGH-IJKL-MNOP\"]") List<String> recoveryCodes) {
        static Codes of(List<RecoveryCode> fresh) {
            return new Codes(fresh.stream().map(RecoveryCode::written).toList());
        }
    }
}
