package roundtable.shared.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Every JSON body that becomes a record goes through {@link Inputs}, before the resource is called. */
@Provider
class JsonBodies implements ReaderInterceptor {
    private final Inputs inputs;

    JsonBodies(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        context.setInputStream(new LimitedStream(context.getInputStream(), BodyLimits.JSON));
        return inputs.read(context::proceed);
    }
}
