package roundtable.shared.spi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Objects of schema.org about what stands on this installation's pages; {@code toString} is the JSON of a {@link ShareCard}. */
@ApplicationScoped
public class StructuredData {
    private final String publicUrl;

    StructuredData(@ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** An object of that type about the thing at that path. */
    public ObjectNode about(String type, String path) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", "https://schema.org")
                .put("@type", type)
                .put("@id", url(path));
    }

    /** The absolute address of a path. */
    public String url(String path) {
        return publicUrl + path;
    }

    /** Says where it is, in degrees, by that property of the type. */
    public static void place(ObjectNode node, String property, double lat, double lon) {
        node.putObject(property)
                .put("@type", "Place")
                .putObject("geo")
                .put("@type", "GeoCoordinates")
                .put("latitude", lat)
                .put("longitude", lon);
    }
}
