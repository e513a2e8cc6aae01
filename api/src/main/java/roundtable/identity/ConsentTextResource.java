package roundtable.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import roundtable.shared.http.CacheFor;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.Page;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

@Path("/api/v1/consent-texts")
@Tag(name = "auth")
class ConsentTextResource {
    private final RequestLanguage language;

    ConsentTextResource(RequestLanguage language) {
        this.language = language;
    }

    @GET
    @PermitAll
    @CacheFor(
            topics = {},
            seconds = 300)
    @Operation(operationId = "listConsentTexts", summary = "What a person is asked to agree to, each purpose apart")
    public Page<ConsentTextView> texts() {
        return Page.whole(Arrays.stream(Purpose.values()).map(this::text).toList());
    }

    private ConsentTextView text(Purpose purpose) {
        var key = "identity.consent." + EnumNames.of(purpose) + "." + Purpose.VERSION;
        return new ConsentTextView(
                purpose, Purpose.VERSION, said(key + ".title"), said(key + ".text"), purpose == Purpose.PROCESSING);
    }

    private String said(String key) {
        return Texts.in(language.tag(), Message.of(key));
    }
}
