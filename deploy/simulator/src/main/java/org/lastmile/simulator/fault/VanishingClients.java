package org.lastmile.simulator.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.lastmile.simulator.ingest.DeviceScript;

/** Clients vanish anywhere in a request, also right after its last byte, and send it again on another connection. */
record VanishingClients(long seed) implements Fault {

    private static final int DEVICES = 20;
    private static final int TIMES = 50;
    private static final int READINGS = 5;

    @Override
    public String name() {
        return "vanishing";
    }

    @Override
    public void happen(Course course) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var courier = new Courier(course.address());
        List<DeviceScript> devices = course.devices(DEVICES);
        course.underLoad(() -> {
            Vitals before = course.vitals();
            for (int i = 0; i < TIMES; i++) {
                for (DeviceScript device : devices) {
                    byte[] request = device.readings(READINGS, Duration.ZERO);
                    vanish(course, request, random);
                    courier.deliver(request, READINGS);
                }
            }
            Settling.await(course, before);
        });
        course.count((long) DEVICES * TIMES * READINGS, courier);
        course.note("%d clients vanished", DEVICES * TIMES);
    }

    /** Every third one when it has sent all. */
    private static void vanish(Course course, byte[] request, RandomGenerator random) throws IOException {
        int sent = random.nextInt(3) == 0 ? request.length : 1 + random.nextInt(request.length);
        try (var wire = new Wire(course.address())) {
            wire.write(request, 0, sent);
            if (random.nextBoolean()) {
                wire.cut();
            }
        }
    }
}
