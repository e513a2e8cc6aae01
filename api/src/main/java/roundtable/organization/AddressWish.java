package roundtable.organization;

import java.util.Set;
import roundtable.shared.text.Ids;
import roundtable.shared.text.Transliteration;

/** The address that a name suggests; the database makes a free one of it. */
public final class AddressWish {
    private static final int LONGEST = 60;
    /** Other operations stand at these addresses. */
    private static final Set<String> RESERVED =
            Set.of("map", "by-ogrn", "imports", "new", "duplicates", "quality", "territory-quality");

    private AddressWish() {}

    /** For the name of an organization. */
    public static String of(String name) {
        var slug = Transliteration.slug(name, LONGEST);
        var unusable =
                slug.isEmpty() || RESERVED.contains(slug) || Ids.read(slug).isPresent();
        return unusable ? ("org-" + slug).replaceAll("-$", "") : slug;
    }
}
