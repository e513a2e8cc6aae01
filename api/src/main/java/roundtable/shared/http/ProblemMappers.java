package roundtable.shared.http;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every exception becomes a problem here and nowhere else. What is not known is a 500 whose cause stays in the log. */
@ApplicationScoped
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final RoutingContext rc;
    private final ConstraintConflicts conflicts;

    ProblemMappers(Problems problems, RoutingContext rc, ConstraintConflicts conflicts) {
        this.problems = problems;
        this.rc = rc;
        this.conflicts = conflicts;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return problems.response(rc, e);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return problems.response(rc, ProblemException.invalid(Faults.ofParameters(e.getConstraintViolations())));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException e) {
        return problems.response(rc, unauthenticated());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return problems.response(rc, ProblemException.of(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e) {
        return problems.response(rc, ProblemException.of(ProblemType.STALE));
    }

    @ServerExceptionMapper
    Response stale(StaleStateException e) {
        return problems.response(rc, ProblemException.of(ProblemType.STALE));
    }

    @ServerExceptionMapper
    Response unreadable(JacksonException e) {
        return problems.response(rc, ProblemException.invalid(java.util.List.of(Faults.ofBrokenJson(e))));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        // Two causes that the framework wraps: our own problem, and JSON that cannot be read.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ours) {
                return problem(ours);
            }
            if (cause instanceof JacksonException broken) {
                return unreadable(broken);
            }
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return problems.response(rc, status == 401 ? unauthenticated() : Problems.forStatus(status));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        return problems.response(rc, known(e));
    }

    /** What it means for whoever asked. */
    ProblemException known(Throwable e) {
        var conflict = conflict(e);
        if (conflict != null) {
            return conflict;
        }
        if (Outage.isCause(e)) {
            LOG.warnf(e, "The database did not answer, trace=%s", RequestLog.traceId(rc));
            return Outage.problem();
        }
        LOG.errorf(e, "Request failed, trace=%s", RequestLog.traceId(rc));
        return ProblemException.of(ProblemType.INTERNAL);
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(ProblemType.UNAUTHENTICATED).with("WWW-Authenticate", "Bearer");
    }

    private @Nullable ProblemException conflict(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException ours) {
                return ours;
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return ProblemException.of(ProblemType.STALE);
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException violated) {
                return conflicts.of(violated);
            }
            if (cause == cause.getCause()) {
                break;
            }
        }
        return null;
    }
}
