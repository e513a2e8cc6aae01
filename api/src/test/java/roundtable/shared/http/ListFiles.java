package roundtable.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;

/** What the files of a public list have in common. */
public final class ListFiles {
    private ListFiles() {}

    /**
     * Its files hold, in the same order, what a visitor reads page by page.
     *
     * @param key what tells the items apart
     * @param ru how the table begins in Russian
     * @param en the same in English
     */
    public static void holdTheList(String path, String key, String ru, String en) {
        List<Object> shown = given().get(path).then().statusCode(200).extract().path("items." + key);
        assertThat(shown).isNotEmpty();
        var lines = given().get(path + "?format=ndjson")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines().map(line -> JsonPath.from(line).<Object>get(key)))
                .containsExactlyElementsOf(shown);
        assertThat(csv(path, "ru")).startsWith(ru + ",").contains("\r\n" + shown.get(0) + ",");
        assertThat(csv(path, "en")).startsWith(en + ",").contains("\r\n" + shown.get(0) + ",");
    }

    /** The table as a visitor of that language gets it. */
    public static String csv(String path, String language) {
        return given().header("Accept-Language", language)
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
    }

    /** Whoever cannot read it gets no file of it either. */
    public static void areNotThere(String path) {
        given().get(path).then().statusCode(404);
        for (var format : ExportFormat.values()) {
            given().get(path + "?format=" + EnumNames.of(format)).then().statusCode(404);
        }
    }
}
