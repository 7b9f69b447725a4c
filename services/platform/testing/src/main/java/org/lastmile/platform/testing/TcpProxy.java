package org.lastmile.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a module and a server, so that the server can go away for this module alone. */
public final class TcpProxy {

    private final String name;
    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    TcpProxy(String name, int target) {
        this.name = name;
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name(name + "-proxy").start(this::acceptAll);
    }

    /** The port to connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Closes what is open, once; new connections go through. */
    public void interrupt() {
        open.forEach(TcpProxy::close);
    }

    /** Closes what is open and every new connection, until {@link #restore()}. */
    public void cut() {
        cut = true;
        interrupt();
    }

    /** Lets connections through again. */
    public void restore() {
        cut = false;
    }

    private void acceptAll() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (cut) {
                    close(client);
                } else {
                    join(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        open.add(client);
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            pump(client, server);
            pump(server, client);
            if (cut) {
                close(client);
            }
        } catch (IOException away) {
            close(client);
        }
    }

    private void pump(Socket from, Socket into) {
        Thread.ofVirtual().name(name + "-pump").start(() -> {
            try {
                from.getInputStream().transferTo(into.getOutputStream());
            } catch (IOException broken) {
                // either end went away: the other one is told below
            } finally {
                close(from);
                close(into);
                open.remove(from);
                open.remove(into);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
