package roundtable.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What somebody says. Only the text and the stance can be changed later.
 *
 * @param text in plain text
 * @param language of the text, {@code ru} (default) or {@code en}
 * @param stance on the thing, neutral unless told; only where a thing takes one, and not in a reply
 * @param answersId the comment that is answered; a reply itself is answered at its root, with a quotation
 * @param quotedId a comment on the same thing that is quoted
 * @param organizationId for which the caller speaks; nobody but themselves without it
 * @param alias shown as «Participant 7» instead of a name, the same number in the whole discussion, for ever; only where a
 *     thing allows it, and not for an organization. Moderators can learn who it is, and each look is logged
 */
@Schema(description = "What somebody says of a thing")
public record CommentInput(
        @NotBlank @Size(max = 4000) @Plain(lines = true) @Schema(examples = "Поддерживаю, и лавочки нужны тоже.")
                String text,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Nullable Stance stance,
        @Nullable UUID answersId,
        @Nullable UUID quotedId,
        @Nullable UUID organizationId,
        @Nullable Boolean alias) {

    boolean isAlias() {
        return Boolean.TRUE.equals(alias);
    }
}
