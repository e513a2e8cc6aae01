package roundtable.organization.register;

import java.util.Optional;
import java.util.UUID;

/** Finds entries of the classifiers by what registers call them. */
interface Lookup {
    /** Activity area by its code, id or name. */
    Optional<UUID> area(String text);

    /** Territory by its ОКТМО code or name; of an unknown code the nearest known territory around it. */
    Optional<UUID> territory(String text);

    /** ОКОПФ code by itself or by the form's name. */
    Optional<String> legalForm(String text);
}
