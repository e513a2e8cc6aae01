package roundtable.shared.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a body that turns out longer than it may be: a chunked body does not say its length beforehand. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        var b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw ProblemException.of(ProblemType.TOO_LARGE);
        }
    }
}
