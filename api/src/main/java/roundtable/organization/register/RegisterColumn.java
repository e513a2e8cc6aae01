package roundtable.organization.register;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file and what it means.
 *
 * @param header as in the file; a second one of the same name gets a number, an empty one is {@code #5}. Of JSON the
 *     path of the value, {@code contacts.email}.
 * @param field what it means, one of {@code listRegisterFields}; null when it is left out
 * @param guessed whether that was guessed from the header, and not chosen by a person
 * @param samples its first values that are not empty, at most three, at most 100 characters of each
 */
@Schema(description = "A column of a register's file and what it means")
record RegisterColumn(
        @Schema(examples = "Краткое наименование") String header,
        @Schema(examples = "shortName") @Nullable String field,
        boolean guessed,
        @Schema(examples = "[\"Фонд «Кедр»\"]") List<String> samples) {}
