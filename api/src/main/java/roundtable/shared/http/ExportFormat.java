package roundtable.shared.http;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms in which a whole list can be taken away. */
@Schema(name = "ExportFormat")
public enum ExportFormat {
    /** RFC 4180: commas, CRLF, UTF-8. */
    CSV(Export.CSV),
    /** Office Open XML. */
    XLSX(Export.XLSX),
    /** One JSON object a line. */
    NDJSON(Export.NDJSON);

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The type by which a client asks for it. */
    public String mediaType() {
        return mediaType;
    }

    boolean is(MediaType type) {
        return mediaType.equals(type.getType() + "/" + type.getSubtype());
    }
}
