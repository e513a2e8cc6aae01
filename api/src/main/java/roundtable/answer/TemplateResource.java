package roundtable.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;

/** Words that the officers of a body begin official answers with. */
@Path("/api/v1/answer-templates")
@Tag(name = "answer-templates")
class TemplateResource {
    private final TemplateRepository templates;
    private final TemplateService service;
    private final TemplatePolicy policy;
    private final TemplateViews views;

    TemplateResource(
            TemplateRepository templates, TemplateService service, TemplatePolicy policy, TemplateViews views) {
        this.templates = templates;
        this.service = service;
        this.policy = policy;
        this.views = views;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listAnswerTemplates",
            summary = "Templates of the caller's bodies by title; for officers only, 100 of a body at most")
    public Page<AnswerTemplateView> list() {
        return Page.whole(views.views(templates.of(policy.readable())));
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "createAnswerTemplate", summary = "Keep words to begin the body's official answers with")
    @APIResponse(
            responseCode = "201",
            description = "The template",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AnswerTemplateView.class)))
    public RestResponse<AnswerTemplateView> create(AnswerTemplateInput input) {
        var made = service.add(input);
        return RestResponse.ResponseBuilder.<AnswerTemplateView>created(
                        URI.create("/api/v1/answer-templates/" + made.id()))
                .entity(views.view(made))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Authenticated
    @Operation(
            operationId = "changeAnswerTemplate",
            summary = "Write it anew; answers that were begun with it stay as they are")
    public AnswerTemplateView change(@RestPath UUID id, ObjectNode patch) {
        return views.view(service.change(id, patch));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "removeAnswerTemplate",
            summary = "Take it away; answers that were begun with it stay as they are")
    public void remove(@RestPath UUID id) {
        service.remove(id);
    }
}
