import de.mkammerer.argon2.Argon2Factory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** The floor of sign-ins: Argon2id alone, with the product's parameters and as many at once. Prints verifications a second. */
public class Argon2Floor {
    private static final int AT_ONCE = 2;

    public static void main(String[] arguments) throws InterruptedException {
        var seconds = Integer.parseInt(arguments[0]);
        var argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, 16, 32);
        var password = "benchmark only 4711".toCharArray();
        var phc = argon2.hash(2, 19_456, 1, password);
        argon2.verify(phc, password);
        var count = new AtomicLong();
        var done = new CountDownLatch(AT_ONCE);
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        for (var i = 0; i < AT_ONCE; i++) {
            new Thread(() -> {
                        while (System.nanoTime() < end) {
                            argon2.verify(phc, password);
                            count.incrementAndGet();
                        }
                        done.countDown();
                    })
                    .start();
        }
        done.await();
        System.out.println(count.get() * 1e9 / (System.nanoTime() - start));
    }
}
