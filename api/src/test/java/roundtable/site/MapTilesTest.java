package roundtable.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTilesTest {
    private static final Optional<String> WHOSE = Optional.of("© Somebody");

    @Test
    void nothing_is_fetched_from_outside_unless_a_server_is_named() {
        assertThat(MapTiles.of(Optional.empty(), WHOSE)).isNull();
        assertThat(SecurityHeaders.pages(null)).contains("img-src 'self' data:; ");
    }

    @Test
    void the_policy_names_exactly_the_origin_of_the_tiles() {
        var tiles = MapTiles.of(Optional.of("https://tiles.example.org:8443/ru/{z}/{x}/{y}.png?key=a"), WHOSE);
        assertThat(SecurityHeaders.pages(tiles))
                .contains("img-src 'self' data: https://tiles.example.org:8443; ")
                .contains("connect-src 'self'; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tiles.example.org/{z}/{x}/{y}.png",
                "https://{s}.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "javascript:alert(1)//{z}{x}{y}",
                "https://tiles.example.org; script-src *;/{z}/{x}/{y}",
                "https://tiles.example.org/{z}/{x}/{y}; script-src *"
            })
    void an_address_that_no_map_could_use_stops_the_start(String url) {
        assertThatThrownBy(() -> MapTiles.of(Optional.of(url), WHOSE)).hasMessageContaining("ROUNDTABLE_MAP_TILES_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void whose_tiles_they_are_must_be_said(String attribution) {
        var url = Optional.of("https://tiles.example.org/{z}/{x}/{y}.png");
        assertThatThrownBy(() -> MapTiles.of(url, Optional.of(attribution)))
                .hasMessageContaining("ROUNDTABLE_MAP_TILES_ATTRIBUTION");
    }
}
