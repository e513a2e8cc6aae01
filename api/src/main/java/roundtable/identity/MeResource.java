package roundtable.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.ProblemException;

@Path("/api/v1/me")
@Tag(name = "me")
class MeResource {
    private final MeRepository me;
    private final MeService service;
    private final PasswordService passwords;
    private final EmailChangeService emails;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final Self self;

    MeResource(
            MeRepository me,
            MeService service,
            PasswordService passwords,
            EmailChangeService emails,
            PasswordRules rules,
            PasswordHasher hasher,
            Self self) {
        this.me = me;
        this.service = service;
        this.passwords = passwords;
        this.emails = emails;
        this.rules = rules;
        this.hasher = hasher;
        this.self = self;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "The caller's own account")
    public MeView get() {
        return me.find(self.id()).orElseThrow(ProblemException::notFound);
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(operationId = "changeMe", summary = "Change the caller's name or language")
    public MeView change(ObjectNode patch) {
        return service.change(self.id(), patch);
    }

    @POST
    @Path("password-changes")
    @Authenticated
    @Idempotent
    @Operation(operationId = "changePassword", summary = "Another password; all other sessions of the caller end")
    @APIResponse(responseCode = "204", description = "The new password holds")
    public void changePassword(PasswordChangeInput input) {
        var account = self.proved(input.password());
        rules.check("/newPassword", input.newPassword(), List.of(account.displayName(), account.email()));
        passwords.change(account.id(), self.session(), hasher.hash(input.newPassword()));
    }

    @POST
    @Path("email-changes")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "changeEmail",
            summary = "Another address: it holds once the letter to it is confirmed",
            description = "The old address is told and can take it back for seven days.")
    @APIResponse(responseCode = "202", description = "A letter is on its way to the new address")
    public RestResponse<Void> changeEmail(EmailChangeInput input) {
        var account = self.proved(input.password());
        emails.ask(account.id(), Email.normalised(input.email()));
        return RestResponse.accepted();
    }
}
