package roundtable.shared.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts, numbers and truth values that take their own kind of token only. The library's strict mode throws at the first
 * wrong one; these report it as any other fault, so that reading goes on and all are named at once.
 */
final class JsonScalars {
    private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> TRUTH = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

    private JsonScalars() {}

    static SimpleModule module() {
        var module = new SimpleModule("strict-scalars");
        module.addDeserializer(String.class, new Strict<>(String.class, TEXT, JsonParser::getText));
        module.addDeserializer(Integer.class, new Strict<>(Integer.class, WHOLE, JsonParser::getIntValue));
        module.addDeserializer(Long.class, new Strict<>(Long.class, WHOLE, JsonParser::getLongValue));
        module.addDeserializer(Double.class, new Strict<>(Double.class, NUMBER, JsonParser::getDoubleValue));
        module.addDeserializer(Boolean.class, new Strict<>(Boolean.class, TRUTH, JsonParser::getBooleanValue));
        return module;
    }

    private interface Reading<T> {
        T of(JsonParser parser) throws IOException;
    }

    private static final class Strict<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final transient Set<JsonToken> tokens;
        private final transient Reading<T> reading;

        Strict(Class<T> type, Set<JsonToken> tokens, Reading<T> reading) {
            super(type);
            this.type = type;
            this.tokens = tokens;
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return tokens.contains(parser.currentToken())
                    ? reading.of(parser)
                    : type.cast(context.handleUnexpectedToken(type, parser));
        }
    }
}
