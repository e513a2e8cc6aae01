package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import roundtable.community.QuestionView.AnswerView;
import roundtable.identity.Caller;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** Questions and answers of a community's members. */
@Path("/api/v1/communities/{id}/questions")
@Tag(name = "communities")
class QuestionResource {
    private final CommunityAccess access;
    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final QuestionService service;
    private final CommunityViews views;
    private final Caller caller;
    private final TalkExport tables;
    private final Exports exports;
    private final Cursors cursors;

    QuestionResource(
            CommunityAccess access,
            QuestionRepository questions,
            AnswerRepository answers,
            QuestionService service,
            CommunityViews views,
            Caller caller,
            TalkExport tables,
            Exports exports,
            Cursors cursors) {
        this.access = access;
        this.questions = questions;
        this.answers = answers;
        this.service = service;
        this.views = views;
        this.caller = caller;
        this.tables = tables;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {CommunityResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listCommunityQuestions", summary = "Questions with their answers, the newest first")
    public RestResponse<Page<QuestionView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var c = access.visible(id);
        return exports.answer(export, () -> tables.questions(c, this::shown), () -> {
            var slice = questions.page(c.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(shown(slice.items()), slice.next(), null));
        });
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "askCommunity", summary = "Ask the other members, as a member")
    @APIResponse(
            responseCode = "201",
            description = "The question",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionView.class)))
    public RestResponse<QuestionView> ask(@RestPath String id, QuestionInput input) {
        return made(service.ask(id, input));
    }

    @POST
    @Path("{questionId}/answers")
    @Authenticated
    @Idempotent
    @Operation(operationId = "answerCommunityQuestion", summary = "Answer a question, as a member")
    @APIResponse(
            responseCode = "201",
            description = "The question with the answer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = QuestionView.class)))
    public RestResponse<QuestionView> answer(@RestPath String id, @RestPath UUID questionId, AnswerInput input) {
        return made(service.answer(id, questionId, input));
    }

    @POST
    @Path("{questionId}/answers/{answerId}/actions/mark-best")
    @Authenticated
    @Idempotent
    @Operation(operationId = "markBestCommunityAnswer", summary = "Say which answer has helped, as who asked")
    public QuestionView best(@RestPath String id, @RestPath UUID questionId, @RestPath UUID answerId) {
        return shown(List.of(service.best(id, questionId, answerId))).get(0);
    }

    private RestResponse<QuestionView> made(Question question) {
        return RestResponse.ResponseBuilder.<QuestionView>created(
                        URI.create(CommunityResource.PATH + question.communityId() + "/questions"))
                .entity(shown(List.of(question)).get(0))
                .build();
    }

    private List<QuestionView> shown(List<Question> rows) {
        var given = answers.of(rows.stream().map(Question::id).toList());
        var named = views.names(Stream.concat(
                rows.stream().map(Question::organizationId),
                given.values().stream().flatMap(List::stream).map(Answer::organizationId)));
        return rows.stream()
                .map(q -> new QuestionView(
                        q.id(),
                        q.title(),
                        q.body(),
                        named.get(q.organizationId()),
                        given.getOrDefault(q.id(), List.of()).stream()
                                .map(a -> new AnswerView(
                                        a.id(),
                                        a.body(),
                                        named.get(a.organizationId()),
                                        a.id().equals(q.bestId()),
                                        a.createdAt()))
                                .sorted(Comparator.comparing(AnswerView::best).reversed())
                                .toList(),
                        caller.represents(q.organizationId()),
                        q.isMasked(),
                        q.createdAt()))
                .toList();
    }
}
