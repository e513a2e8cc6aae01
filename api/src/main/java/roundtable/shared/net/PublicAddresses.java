package roundtable.shared.net;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the open internet: everything that IANA has set apart for other purposes is not (case 44).
 */
final class PublicAddresses {
    private static final List<Block> CLOSED = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 4),
            block("240.0.0.0", 4),
            // Of IPv6 only 2000::/3 is in use, and these parts of it are not what they seem.
            block("2001::", 23),
            block("2001:db8::", 32),
            block("2002::", 16),
            block("3fff::", 20));

    private static final Block GLOBAL = block("2000::", 3);

    private PublicAddresses() {}

    /** Whether anybody on the internet could reach it. */
    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return (address instanceof Inet4Address || (address instanceof Inet6Address && GLOBAL.holds(bytes)))
                && CLOSED.stream().noneMatch(b -> b.holds(bytes));
    }

    private static Block block(String from, int bits) {
        try {
            return new Block(InetAddress.getByName(from).getAddress(), bits);
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException(from, notAnAddress);
        }
    }

    private static final class Block {
        private final byte[] from;
        private final int bits;

        Block(byte[] from, int bits) {
            this.from = from;
            this.bits = bits;
        }

        boolean holds(byte[] address) {
            if (address.length != from.length) {
                return false;
            }
            var whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, from, 0, whole)) {
                return false;
            }
            var rest = bits % 8;
            return rest == 0 || (address[whole] & 0xff) >> (8 - rest) == (from[whole] & 0xff) >> (8 - rest);
        }
    }
}
