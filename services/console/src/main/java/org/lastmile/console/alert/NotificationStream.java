package org.lastmile.console.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.gateway.ServiceAddresses;
import org.lastmile.console.identity.StaffTokens;
import org.lastmile.console.page.Me;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens notification's stream for somebody; closing the body closes the connection. */
@Component
@EnableConfigurationProperties(FeedSettings.class)
final class NotificationStream {

    private final HttpClient client;
    private final URI address;
    private final StaffTokens tokens;
    private final FeedSettings settings;

    NotificationStream(ServiceAddresses addresses, StaffTokens tokens, FeedSettings settings) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.address = URI.create(addresses.address(Service.NOTIFICATION) + "/v1/alerts/stream");
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The body of the stream. @throws IOException when it does not begin, or is refused */
    InputStream open(Me me, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header(
                        "Authorization",
                        "Bearer " + tokens.mint(me.staff(), settings.life()).text());
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var call = client.sendAsync(request.build(), BodyHandlers.ofInputStream());
        try {
            return begun(call.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw new IOException("not reachable", failed.getCause());
        }
    }

    private static InputStream begun(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("answered " + answer.statusCode());
        }
        return answer.body();
    }
}
