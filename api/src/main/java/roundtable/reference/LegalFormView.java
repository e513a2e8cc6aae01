package roundtable.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A legal form as the contract shows it.
 *
 * @param code ОКОПФ code, five digits
 * @param name in the reader's language
 * @param group what kind of form it is, for example {@code unitary_nonprofit}
 */
@Schema(name = "LegalForm", description = "A legal form by the Russian classifier ОКОПФ")
record LegalFormView(
        @Schema(examples = "70400") String code,
        @Schema(examples = "Фонд") String name,
        @Schema(examples = "unitary_nonprofit") String group) {

    static LegalFormView of(LegalForm form, String language) {
        return new LegalFormView(form.code(), form.name(language), form.group());
    }
}
