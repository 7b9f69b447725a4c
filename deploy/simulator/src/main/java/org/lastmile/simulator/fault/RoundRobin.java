package org.lastmile.simulator.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address in front of several servers: each connection goes to the next of them, past those that do not listen, and
 * ends when either side does.
 */
final class RoundRobin implements AutoCloseable {

    private final ServerSocket door;
    private final List<URI> servers;
    private final AtomicInteger next = new AtomicInteger();

    RoundRobin(List<URI> servers) throws IOException {
        this.servers = List.copyOf(servers);
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("round-robin").start(this::admit);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> forward(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client;
                Socket server = connect()) {
            Thread back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException nobodyListens) {
            // the client finds its connection closed
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connect() throws IOException {
        int first = next.getAndIncrement();
        for (int i = 0; i < servers.size(); i++) {
            URI server = servers.get(Math.floorMod(first + i, servers.size()));
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), 1000);
                return socket;
            } catch (IOException away) {
                socket.close();
            }
        }
        throw new IOException("no server listens");
    }

    /** Either end closes both, which ends the copy in the other direction. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // as good as an end
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
