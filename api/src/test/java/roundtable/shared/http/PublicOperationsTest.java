package roundtable.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtable.app.TestDatabase;

/** Every public read says what it is made of. Whether that is true, {@link WatchedTables} sees at each statement. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicOperationsTest {
    /** They read no table. */
    private static final Set<String> CONSTANT =
            Set.of("/api/v1/installation", "/api/v1/indicators", "/api/v1/moderation/rules", "/api/v1/consent-texts");

    @Inject
    BeanManager beans;

    @Inject
    PublicOperations operations;

    @Test
    void every_public_read_names_its_topics() {
        assertThat(silent(resources())).isEmpty();
    }

    @Test
    void the_check_finds_a_read_that_names_none() {
        assertThat(silent(Stream.of(Silent.class))).containsExactly("list");
    }

    @Test
    void only_what_reads_no_table_has_no_topic() {
        assertThat(operations.all())
                .filteredOn(o -> o.topics().isEmpty() && o.template().startsWith("/api/v1/"))
                .extracting(PublicOperations.Operation::template)
                .containsExactlyInAnyOrderElementsOf(CONSTANT);
    }

    @Test
    void the_most_literal_path_answers() {
        assertThat(operations.find("/api/v1/organizations/map").orElseThrow().template())
                .isEqualTo("/api/v1/organizations/map");
        assertThat(operations.find("/api/v1/organizations/cedar").orElseThrow().template())
                .isEqualTo("/api/v1/organizations/{id}");
        assertThat(operations.find("/api/v1/organizations/cedar/history")).isEmpty();
        assertThat(operations.find("/api/v1/organizations/quality")).isEmpty();
        assertThat(operations.find("/api/v1/me")).isEmpty();
    }

    @Test
    void a_table_without_the_topic_is_found_also_inside_of_a_function() {
        assertThat(WatchedTables.missing(Set.of("organizations"), "select * from organization o"))
                .isEmpty();
        assertThat(WatchedTables.missing(Set.of("reference"), "select * from organization o"))
                .containsExactly("organization[organizations]");
        assertThat(WatchedTables.missing(
                        Set.of("resolutions"), "select value from ind_organizations_registered_v1(?, ?, ?)"))
                .containsExactly("organization[organizations]");
        assertThat(WatchedTables.missing(Set.of("*"), "select * from credential"))
                .containsExactly("credential[]");
    }

    private Stream<Class<?>> resources() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(c -> c.isAnnotationPresent(Path.class));
    }

    private static List<String> silent(Stream<Class<?>> resources) {
        return resources
                .flatMap(c -> Arrays.stream(c.getMethods()))
                .filter(m -> m.isAnnotationPresent(GET.class) && m.isAnnotationPresent(PermitAll.class))
                .filter(m -> !m.isAnnotationPresent(CacheFor.class))
                .map(Method::getName)
                .toList();
    }

    /** A bad example; without a path, so that it does not become a part of the contract. */
    public static final class Silent {
        @GET
        @PermitAll
        public String list() {
            return "";
        }
    }
}
