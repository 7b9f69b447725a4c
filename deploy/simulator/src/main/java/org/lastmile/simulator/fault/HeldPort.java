package org.lastmile.simulator.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands where a server was, so that nobody starts it again, and resets whoever calls. */
final class HeldPort implements AutoCloseable {

    private final ServerSocket door;

    HeldPort(int port) throws IOException {
        door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        } catch (IOException taken) {
            door.close();
            throw taken;
        }
        Thread.ofVirtual().name("held-port").start(this::turnAway);
    }

    private void turnAway() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.setSoLinger(true, 0);
            } catch (IOException closed) {
                // the loop ends when it is the door that was closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
