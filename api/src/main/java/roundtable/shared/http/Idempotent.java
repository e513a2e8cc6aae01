package roundtable.shared.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that takes {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): the same key with the same
 * body gets the first answer again for 24 hours, with another body 422. The key's row is written in the transaction
 * of the effect, so a crash leaves both or neither. Every POST has it but those of {@code /auth}, whose answers hold
 * secrets that must not be stored (decision 0006).
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
