package roundtable.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.identity.OneTimeTokens.Use;

@Path("/api/v1/auth/password-resets")
@Tag(name = "auth")
class PasswordResource {
    private final PasswordService passwords;
    private final AccountRepository accounts;
    private final OneTimeTokens tokens;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final DeviceCookie devices;

    PasswordResource(
            PasswordService passwords,
            AccountRepository accounts,
            OneTimeTokens tokens,
            PasswordRules rules,
            PasswordHasher hasher,
            DeviceCookie devices) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rules = rules;
        this.hasher = hasher;
        this.devices = devices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "askPasswordReset",
            summary = "A forgotten password: a link goes to the address, if it has an account")
    @APIResponse(responseCode = "202", description = "Whether or not the address has an account")
    public RestResponse<Void> ask(ResetInput input) {
        passwords.ask(Email.normalised(input.email()));
        return RestResponse.accepted();
    }

    @POST
    @Path("confirmations")
    @PermitAll
    @Operation(
            operationId = "resetPassword",
            summary = "A new password by the token of the letter; all sessions end",
            description = "A token that is used, too old or invented is 400 with the type /problems/link-not-valid.")
    @APIResponse(responseCode = "204", description = "The new password holds")
    public void reset(NewPasswordInput input) {
        var account = tokens.look(Use.PASSWORD_RESET, input.token())
                .flatMap(accounts::find)
                .orElseThrow(OneTimeTokens::notValid);
        rules.check("/password", input.password(), List.of(account.displayName(), account.email()));
        passwords.reset(input.token(), hasher.hash(input.password()));
        devices.remember(account.id());
    }
}
