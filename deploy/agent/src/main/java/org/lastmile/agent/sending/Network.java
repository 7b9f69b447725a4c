package org.lastmile.agent.sending;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Carries requests to the server and answers back. Many agents in one program share one; a test can cut it. */
@FunctionalInterface
public interface Network {

    /** Brings the answer. @throws IOException when there is none; the request may have arrived all the same */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;

    /** This computer's. */
    static Network own() {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        return request -> http.send(request, BodyHandlers.ofByteArray());
    }
}
