package roundtable.shared.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * {@code Allow} names the methods of the very path that was asked for (RFC 9110, 10.2.1). The framework leaves it out of
 * a 405, and to OPTIONS it names those of the paths below too.
 */
@Provider
class AllowedMethods implements ContainerResponseFilter {
    private static final int METHOD_NOT_ALLOWED = 405;

    private final Operations operations;

    AllowedMethods(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED || HttpMethod.OPTIONS.equals(request.getMethod())) {
            var path = request.getUriInfo().getRequestUri().getRawPath();
            response.getHeaders().putSingle("Allow", String.join(", ", operations.methods(path)));
        }
    }
}
