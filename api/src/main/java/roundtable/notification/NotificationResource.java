package roundtable.notification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import roundtable.identity.Caller;
import roundtable.shared.http.Cursors;
import roundtable.shared.http.Idempotent;
import roundtable.shared.http.Page;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.RequestLanguage;

@Path("/api/v1/me")
@Tag(name = "notifications")
class NotificationResource {
    private final NotificationRepository notifications;
    private final SettingRepository settings;
    private final MailboxRepository mailboxes;
    private final NotificationService service;
    private final Caller caller;
    private final RequestLanguage language;
    private final Cursors cursors;

    NotificationResource(
            NotificationRepository notifications,
            SettingRepository settings,
            MailboxRepository mailboxes,
            NotificationService service,
            Caller caller,
            RequestLanguage language,
            Cursors cursors) {
        this.notifications = notifications;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.service = service;
        this.caller = caller;
        this.language = language;
        this.cursors = cursors;
    }

    @GET
    @Path("notifications")
    @Authenticated
    @Operation(operationId = "listNotifications", summary = "What the caller was told, the newest first")
    public Page<NotificationView> list(
            @RestQuery("unread") @Parameter(description = "Only what was not read") @DefaultValue("false")
                    boolean unread,
            @RestQuery("cursor") @Nullable String cursor,
            @RestQuery("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return cursors.page(
                notifications.list(me(), unread, cursors.place(cursor), limit).map(this::view));
    }

    @GET
    @Path("notifications/count")
    @Authenticated
    @Operation(operationId = "countNotifications", summary = "How many the caller has not read")
    public UnreadView count() {
        return new UnreadView(notifications.unread(me()));
    }

    @POST
    @Path("notifications/{id}/actions/read")
    @Authenticated
    @Idempotent
    @Operation(operationId = "readNotification", summary = "Mark one as read")
    public NotificationView read(@RestPath UUID id) {
        return view(service.read(id, me()));
    }

    @POST
    @Path("notifications/actions/read-all")
    @Authenticated
    @Idempotent
    @Operation(operationId = "readAllNotifications", summary = "Mark all as read")
    public UnreadView readAll() {
        service.readAll(me());
        return count();
    }

    @GET
    @Path("notification-settings")
    @Authenticated
    @Operation(operationId = "getNotificationSettings", summary = "When the caller gets letters, by kind")
    public SettingsView settings() {
        var chosen = settings.of(me());
        return new SettingsView(
                Kinds.ALL.stream()
                        .filter(Kinds::hasSetting)
                        .map(k -> new SettingsView.One(
                                k, Kinds.title(k, language.tag()), chosen.getOrDefault(k, Kinds.usual(k))))
                        .toList(),
                mailboxes.stoppedAt(me()).orElse(null));
    }

    @POST
    @Path("notification-settings")
    @Authenticated
    @Idempotent
    @Operation(operationId = "setNotificationSetting", summary = "Say when letters of a kind are wanted")
    public SettingsView set(@NotNull @Valid SettingInput input) {
        service.set(me(), input);
        return settings();
    }

    @POST
    @Path("notification-settings/actions/resume")
    @Authenticated
    @Idempotent
    @Operation(
            operationId = "resumeLetters",
            summary = "Have letters sent again after the mailbox refused three in a row")
    public SettingsView resume() {
        service.resume(me());
        return settings();
    }

    private NotificationView view(NotificationRepository.Row n) {
        return new NotificationView(
                n.id(),
                n.kind(),
                Kinds.said(n.kind(), n.words(), language.tag()),
                n.path(),
                n.links().stream()
                        .map(l -> new NotificationView.Link(l.title(), l.path()))
                        .toList(),
                n.createdAt(),
                n.readAt());
    }

    private UUID me() {
        return caller.id().orElseThrow(ProblemException::notFound);
    }
}
