package org.lastmile.local.infrastructure;

import java.nio.file.Path;

/**
 * Where one set of infrastructure lives.
 *
 * @param home folder of its data, logs, pid files and secrets; made when absent
 * @param checkout folder of the project's checkout; the servers' artifacts are found in {@code deploy/local/target/lib}
 *     and unpacked once under {@code .lastmile/runtime}
 * @param javaHome the JDK that runs Kafka and the registry
 * @param ports the ports to listen on
 * @param durable true: what is committed survives a power cut; false: PostgreSQL does not wait for the disk (tests)
 */
public record InfrastructureSettings(
        Path home, Path checkout, Path javaHome, InfrastructurePorts ports, boolean durable) {

    /** Settings of a durable set of infrastructure run by the JDK that runs this program. */
    public static InfrastructureSettings of(Path home, Path checkout, InfrastructurePorts ports) {
        return new InfrastructureSettings(home, checkout, Path.of(System.getProperty("java.home")), ports, true);
    }

    /** The same without waiting for the disk. */
    public InfrastructureSettings fast() {
        return new InfrastructureSettings(home, checkout, javaHome, ports, false);
    }

    Path java() {
        return javaHome.resolve("bin").resolve("java");
    }

    Path lib() {
        return checkout.resolve("deploy/local/target/lib");
    }

    Path classes() {
        return checkout.resolve("deploy/local/target/classes");
    }

    Path runtime() {
        return checkout.resolve(".lastmile/runtime");
    }
}
