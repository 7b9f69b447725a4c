package org.lastmile.console.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.gateway.Service;
import org.lastmile.console.gateway.ServiceAddresses;
import org.lastmile.console.identity.StaffTokens;
import org.lastmile.platform.core.problem.Problem;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks services as JSON, in the name of somebody. Every method throws ServiceRefusal and ServiceAway. */
public final class Services {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Not allowed, or not there: what is somebody else's may be answered as either. */
    private static final Set<Integer> UNSEEN = Set.of(403, 404);

    private final RestClient client;
    private final ServiceAddresses addresses;
    private final StaffTokens tokens;
    private final JsonMapper json;

    Services(RestClient client, ServiceAddresses addresses, StaffTokens tokens, JsonMapper json) {
        this.client = client;
        this.addresses = addresses;
        this.tokens = tokens;
        this.json = json;
    }

    /** Reads something. */
    public <T> T get(Staff asker, Service service, Class<T> type, String path, Object... variables) {
        return body(send(asker, HttpMethod.GET, service, null, Sending.PLAIN, type, path, variables));
    }

    /** Reads something; empty when there is no such thing, or none that the asker may see. */
    public <T> Optional<T> getIfSeen(Staff asker, Service service, Class<T> type, String path, Object... variables) {
        try {
            return Optional.of(get(asker, service, type, path, variables));
        } catch (ServiceRefusal refusal) {
            if (UNSEEN.contains(refusal.problem().status())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Does something whose answer matters. */
    public <T> T post(Staff asker, Service service, Object body, Class<T> type, String path, Object... variables) {
        return body(send(asker, HttpMethod.POST, service, body, Sending.PLAIN, type, path, variables));
    }

    /** Does something that may be sent twice, or that builds on a version. */
    public <T> T post(
            Staff asker, Service service, Object body, Sending how, Class<T> type, String path, Object... variables) {
        return body(send(asker, HttpMethod.POST, service, body, how, type, path, variables));
    }

    /** Does something that is answered without a word. */
    public void tell(Staff asker, Service service, Object body, String path, Object... variables) {
        send(asker, HttpMethod.POST, service, body, Sending.PLAIN, Void.class, path, variables);
    }

    /** Reads something with its version, for a change that builds on it. */
    public <T> Versioned<T> getVersioned(
            Staff asker, Service service, Class<T> type, String path, Object... variables) {
        var answer = send(asker, HttpMethod.GET, service, null, Sending.PLAIN, type, path, variables);
        var tag = answer.getHeaders().getETag();
        return new Versioned<>(body(answer), tag == null ? "" : tag.replace("\"", ""));
    }

    /** Puts something in the place of what was there. */
    public <T> T put(
            Staff asker, Service service, Object body, Sending how, Class<T> type, String path, Object... variables) {
        return body(send(asker, HttpMethod.PUT, service, body, how, type, path, variables));
    }

    /** Changes a part of something; answered without a word. */
    public void patch(Staff asker, Service service, Object body, String path, Object... variables) {
        send(asker, HttpMethod.PATCH, service, body, Sending.PLAIN, Void.class, path, variables);
    }

    /** Takes something away. */
    public void delete(Staff asker, Service service, String path, Object... variables) {
        send(asker, HttpMethod.DELETE, service, null, Sending.PLAIN, Void.class, path, variables);
    }

    private <T> ResponseEntity<T> send(
            Staff asker,
            HttpMethod method,
            Service service,
            @Nullable Object body,
            Sending how,
            Class<T> type,
            String path,
            Object... variables) {
        var request = client.method(method)
                .uri(addresses.address(service) + path, variables)
                .header("Authorization", "Bearer " + tokens.mint(asker, LIFE).text())
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .headers(how::write);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        try {
            return request.retrieve()
                    .onStatus(status -> status.isError(), (sent, answer) -> refuse(service, sent, answer))
                    .toEntity(type);
        } catch (ResourceAccessException away) {
            throw new ServiceAway(service, away);
        } catch (RestClientException unreadable) {
            throw new ServiceAway(service, unreadable);
        }
    }

    private void refuse(Service service, HttpRequest sent, ClientHttpResponse answer) {
        Problem problem;
        try {
            problem = json.readValue(answer.getBody(), Problem.class);
        } catch (IOException | JacksonException noProblem) {
            throw new ServiceAway(service, noProblem);
        }
        if (problem.status() >= 500) {
            throw new ServiceAway(service, new UncheckedIOException(new IOException(problem.code())));
        }
        throw new ServiceRefusal(problem);
    }

    private static <T> T body(ResponseEntity<T> answer) {
        var body = answer.getBody();
        if (body == null) {
            throw new IllegalStateException("an answer without a body");
        }
        return body;
    }
}
