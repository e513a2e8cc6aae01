package roundtable.community;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.HashSet;
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
import roundtable.community.StatementRepository.Signature;
import roundtable.community.StatementView.SignatureView;
import roundtable.organization.OrganizationDirectory;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Export;
import roundtable.shared.http.Exports;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.store.Slice;

/** What members of a community say together. */
@Path("/api/v1/communities/{id}/statements")
@Tag(name = "communities")
class StatementResource {
    private final CommunityAccess access;
    private final StatementRepository statements;
    private final StatementService service;
    private final CommunityViews views;
    private final TalkExport tables;
    private final Exports exports;
    private final Cursors cursors;

    StatementResource(
            CommunityAccess access,
            StatementRepository statements,
            StatementService service,
            CommunityViews views,
            TalkExport tables,
            Exports exports,
            Cursors cursors) {
        this.access = access;
        this.statements = statements;
        this.service = service;
        this.views = views;
        this.tables = tables;
        this.exports = exports;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @CacheFor(topics = {CommunityResource.TOPIC, OrganizationDirectory.TOPIC})
    @Produces({MediaType.APPLICATION_JSON, Export.CSV, Export.XLSX, Export.NDJSON})
    @Operation(operationId = "listCommunityStatements", summary = "Statements with their signatures, the newest first")
    public RestResponse<Page<StatementView>> list(
            @RestPath String id,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @BeanParam Export export) {
        var c = access.visible(id);
        return exports.answer(export, () -> tables.statements(c, rows -> shown(c, rows)), () -> {
            var slice = statements.page(c.id(), cursors.place(cursor), limit);
            return cursors.page(new Slice<>(shown(c, slice.items()), slice.next(), null));
        });
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(operationId = "proposeCommunityStatement", summary = "Propose a statement and sign it, as a member")
    @APIResponse(
            responseCode = "201",
            description = "The statement",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatementView.class)))
    public RestResponse<StatementView> propose(@RestPath String id, StatementInput input) {
        return made(id, service.propose(id, input));
    }

    @POST
    @Path("{statementId}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(operationId = "signCommunityStatement", summary = "Sign a statement for a member, once")
    @APIResponse(
            responseCode = "201",
            description = "The statement, signed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StatementView.class)))
    public RestResponse<StatementView> sign(@RestPath String id, @RestPath UUID statementId, SignatureInput input) {
        return made(id, service.sign(id, statementId, input.organizationId()));
    }

    private RestResponse<StatementView> made(String id, Statement statement) {
        return RestResponse.ResponseBuilder.<StatementView>created(
                        URI.create(CommunityResource.PATH + statement.communityId() + "/statements"))
                .entity(shown(access.visible(id), List.of(statement)).get(0))
                .build();
    }

    private List<StatementView> shown(Community c, List<Statement> rows) {
        var signed = statements.signatures(rows.stream().map(Statement::id).toList());
        var named = views.names(Stream.concat(
                rows.stream().map(Statement::organizationId),
                signed.values().stream().flatMap(List::stream).map(Signature::organization)));
        var mine = views.mine(c);
        return rows.stream()
                .map(s -> {
                    var signatures = signed.getOrDefault(s.id(), List.of());
                    var free = new HashSet<>(mine);
                    signatures.forEach(one -> free.remove(one.organization()));
                    return new StatementView(
                            s.id(),
                            s.title(),
                            s.body(),
                            s.language(),
                            named.get(s.organizationId()),
                            s.signatureCount(),
                            signatures.stream()
                                    .map(one -> new SignatureView(
                                            one.organization(), named.get(one.organization()), one.at()))
                                    .toList(),
                            free,
                            s.isMasked(),
                            s.createdAt());
                })
                .toList();
    }
}
