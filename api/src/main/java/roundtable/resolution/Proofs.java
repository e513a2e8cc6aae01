package roundtable.resolution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemException.Fault;
import roundtable.shared.http.Violation;
import roundtable.shared.spi.EvidenceSource;
import roundtable.shared.text.Message;

/** What has to be said of each kind of evidence, and whether it holds. */
@ApplicationScoped
class Proofs {
    private final List<EvidenceSource> sources;
    private final ProgressRepository progress;

    Proofs(@All List<EvidenceSource> sources, ProgressRepository progress) {
        this.sources = sources;
        this.progress = progress;
    }

    /** Whether things of this type can be evidence at all. */
    boolean knows(String type) {
        return source(type).map(s -> !s.predicates().isEmpty()).orElse(false);
    }

    /** 400 with everything that the kind needs and does not have, or has and must not have. */
    void check(EvidenceInput in) {
        var faults = new ArrayList<Fault>();
        var object = in.kind() == EvidenceKind.OBJECT;
        demand(faults, "/targetType", in.targetType(), object);
        demand(faults, "/targetId", in.targetId(), object);
        demand(faults, "/predicate", in.predicate(), object || in.kind() == EvidenceKind.INDICATOR);
        var document = in.kind() == EvidenceKind.DOCUMENT;
        if (document) {
            need(faults, "/title", in.title());
        }
        demand(faults, "/documentNumber", in.documentNumber(), document);
        demand(faults, "/documentOn", in.documentOn(), document);
        demand(faults, "/documentBody", in.documentBody(), document);
        if (in.kind() == EvidenceKind.TESTIMONY) {
            need(faults, "/note", in.note());
            need(faults, "/onBehalfOf", in.onBehalfOf());
        }
        if (in.kind() == EvidenceKind.EXTERNAL) {
            need(faults, "/url", in.url());
            // It is computed from what stands there.
            demand(faults, "/sha256", in.sha256(), false);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (in.targetType() != null && in.predicate() != null) {
            checkPredicate(in.targetType(), in.predicate());
        }
    }

    /** What holds of the thing now, so that it can be claimed. */
    List<String> offers(String type, UUID thing) {
        return source(type)
                .map(s -> s.predicates().stream()
                        .filter(p -> s.holds(p, thing).orElse(false))
                        .toList())
                .orElseGet(List::of);
    }

    /** Whose thing it is. */
    EvidenceSource.Behind behind(String type, UUID thing) {
        return source(type).map(s -> s.behind(thing)).orElse(EvidenceSource.Behind.NOBODY);
    }

    /** 400 when there is no such type, or it has no such predicate. */
    void checkPredicate(String type, String predicate) {
        var source = checkType(Violation.In.BODY, "/targetType", type);
        if (!source.predicates().contains(predicate)) {
            throw ProblemException.invalid(
                    Violation.In.BODY,
                    "/predicate",
                    "unknown-value",
                    Message.of("resolution.evidence.unknown-predicate", String.join(", ", source.predicates())));
        }
    }

    /** 400 when things of this type are no evidence. */
    EvidenceSource checkType(Violation.In in, String field, String type) {
        return source(type)
                .filter(s -> !s.predicates().isEmpty())
                .orElseThrow(() -> ProblemException.invalid(
                        in,
                        field,
                        "unknown-value",
                        Message.of(
                                "resolution.evidence.unknown-type",
                                sources.stream()
                                        .filter(s -> !s.predicates().isEmpty())
                                        .map(EvidenceSource::type)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * Whether it holds now, as far as code can tell: an object's predicate, an indicator's target. For papers and
     * words people decide, so true. Empty when the thing or the target does not exist.
     */
    Optional<Boolean> holds(
            UUID recommendation,
            EvidenceKind kind,
            @Nullable String type,
            @Nullable UUID target,
            @Nullable String predicate) {
        return switch (kind) {
            case OBJECT ->
                type == null || target == null || predicate == null
                        ? Optional.empty()
                        : source(type).flatMap(s -> s.holds(predicate, target));
            case INDICATOR ->
                progress.targets(recommendation).stream()
                        .filter(t -> t.indicator().equals(predicate))
                        .findFirst()
                        .map(t -> t.health() == Health.MET);
            case DOCUMENT, TESTIMONY, EXTERNAL -> Optional.of(true);
        };
    }

    /** How things of a kind are shown; what is not public is absent. */
    Map<UUID, EvidenceSource.Shown> show(String type, Set<UUID> things, String language) {
        return source(type).map(s -> s.show(things, language)).orElseGet(Map::of);
    }

    private Optional<EvidenceSource> source(String type) {
        return sources.stream().filter(s -> s.type().equals(type)).findFirst();
    }

    private static void demand(List<Fault> faults, String field, @Nullable Object value, boolean needed) {
        if (needed) {
            need(faults, field, value);
        } else if (value != null) {
            faults.add(
                    new Fault(Violation.In.BODY, field, "not-of-this-kind", Message.of("resolution.evidence.foreign")));
        }
    }

    private static void need(List<Fault> faults, String field, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            faults.add(new Fault(Violation.In.BODY, field, "required", Message.of("resolution.evidence.needed")));
        }
    }
}
