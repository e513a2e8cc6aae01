package roundtable.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.SearchSource;

/**
 * What a search found, by kind.
 *
 * @param groups kinds with at least one match, in a fixed order
 */
@Schema(name = "Found", description = "What a search found, by kind")
record FoundView(List<Group> groups) {

    /**
     * The best matches of one kind.
     *
     * @param type the kind's name in the contract
     * @param items best first
     */
    @Schema(name = "FoundGroup")
    record Group(@Schema(examples = "organization") String type, List<Item> items) {}

    /**
     * One found thing.
     *
     * @param path page of the thing
     * @param title what it is called
     * @param highlight words around the match, matches between U+E000 and U+E001; null when there are none
     */
    @Schema(name = "FoundItem")
    record Item(
            @Schema(examples = "/organizations/radost-ryadom") String path,
            @Schema(examples = "Радость рядом") String title,
            @Schema(
                            nullable = true,
                            examples = "\uE000Помощь\uE001 \uE000детям\uE001 и их родителям",
                            description = "Words around the match; matches stand between U+E000 and U+E001")
                    @Nullable
                    String highlight) {

        static Item of(SearchSource.Hit hit) {
            return new Item(hit.path(), hit.title(), hit.excerpt());
        }
    }
}
