package roundtable.organization.register;

import java.util.UUID;

/** Ids of organizations, 8 bytes each in a table that is at least 30 % full: 70 MB for five million at most. */
final class IdSet {
    private static final double FULL = 0.6;

    private long[] table = new long[1 << 12];
    private int size;

    /** Remembers it. */
    void add(UUID id) {
        if (size > table.length * FULL) {
            grow();
        }
        var hash = hash(id);
        var place = place(table, hash);
        if (table[place] == 0) {
            table[place] = hash;
            size++;
        }
    }

    boolean contains(UUID id) {
        return table[place(table, hash(id))] != 0;
    }

    private void grow() {
        var more = new long[table.length * 2];
        for (var hash : table) {
            if (hash != 0) {
                more[place(more, hash)] = hash;
            }
        }
        table = more;
    }

    private static int place(long[] table, long hash) {
        var place = (int) hash & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** 64 bits, well mixed: two of five million ids meet by chance once in a million files. */
    private static long hash(UUID id) {
        var hash = mixed(mixed(id.getMostSignificantBits()) + id.getLeastSignificantBits());
        return hash == 0 ? 1 : hash;
    }

    /** Stafford's thirteenth mix, as SplittableRandom has it. */
    private static long mixed(long bits) {
        var z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
