package roundtable.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.NullUnmarked;

/** A legal form by ОКОПФ (ОК 028-2012). */
@Entity
@NullUnmarked // Filled by Hibernate.
class LegalForm {
    @Id
    private String code;

    private String nameRu;
    private String nameEn;

    @Column(name = "form_group")
    private String group;

    protected LegalForm() {}

    String code() {
        return code;
    }

    String name(String language) {
        return "en".equals(language) ? nameEn : nameRu;
    }

    String group() {
        return group;
    }
}
