package roundtable.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What a community is called and what it is for. Area and territory are chosen once: those who join have agreed to them.
 *
 * @param purpose what its members want to do together
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param membership the NGO that asks for it; with a new request only
 */
@Schema(description = "What a community is called and what it is for")
record CommunityInput(
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Готовность к паводку в Майминском районе") String title,
        @NotBlank
                @Size(max = 2000)
                @Plain(lines = true)
                @Schema(examples = "Готовим сёла к паводку сообща и делимся тем, что получилось.")
                String purpose,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @NotNull UUID activityAreaId,
        @NotNull UUID territoryId,
        @Valid @Nullable MembershipInput membership) {}
