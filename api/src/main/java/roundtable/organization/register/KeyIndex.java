package roundtable.organization.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Remembers in which row a key stood first: 12 bytes a key, so that five million rows of two keys take 200 MB at most. */
final class KeyIndex {
    private static final double FULL = 0.6;

    private final MessageDigest digest;
    private long[] keys = new long[1 << 12];
    private int[] rows = new int[1 << 12];
    private int size;

    KeyIndex() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The row that has the key; 0 for none. */
    long row(String key) {
        return rows[place(keys, hash(key))];
    }

    /** Remembers the row, unless an earlier one has the key. */
    void put(String key, long row) {
        if (size > keys.length * FULL) {
            grow();
        }
        var hash = hash(key);
        var place = place(keys, hash);
        if (keys[place] == 0) {
            keys[place] = hash;
            rows[place] = Math.toIntExact(row);
            size++;
        }
    }

    private void grow() {
        var more = new long[keys.length * 2];
        var moved = new int[keys.length * 2];
        for (var i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                var place = place(more, keys[i]);
                more[place] = keys[i];
                moved[place] = rows[i];
            }
        }
        keys = more;
        rows = moved;
    }

    private static int place(long[] table, long hash) {
        var place = (int) hash & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** 64 bits of a digest: two of five million keys meet by chance once in a million files. */
    private long hash(String key) {
        var bytes = Arrays.copyOf(digest.digest(key.getBytes(StandardCharsets.UTF_8)), Long.BYTES);
        var hash = java.nio.ByteBuffer.wrap(bytes).getLong();
        return hash == 0 ? 1 : hash;
    }
}
