package roundtable.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LegalFormRepository implements PanacheRepositoryBase<LegalForm, String> {

    List<LegalForm> all() {
        return list("from LegalForm f order by f.code");
    }
}
