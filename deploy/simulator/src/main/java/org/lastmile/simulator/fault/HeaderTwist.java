package org.lastmile.simulator.fault;

import java.util.List;
import java.util.random.RandomGenerator;

/** Changes one thing in the first lines of a request. */
final class HeaderTwist {

    private static final List<String> MORE = List.of(
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Content-Encoding: deflate",
            "Content-Type: text/plain",
            "Accept: text/html",
            "Accept: ;;;q=9,*",
            "Accept-Encoding: gzip, \u0001",
            "Accept-Language: zh;q=x",
            "Authorization: Bearer lm_second",
            "Connection: close",
            "Expect: nothing",
            "Host: other",
            "Host:",
            "Origin: null",
            "If-Match: *",
            "Range: bytes=0-",
            "Cookie: " + "a=b; ".repeat(500),
            "X-Forwarded-For: not, an, address, ::1",
            "X-Http-Method-Override: DELETE",
            "traceparent: 00-zz-zz-zz",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-01",
            "Idempotency-Key: " + "k".repeat(5000),
            "X-Empty:",
            ": nameless",
            "no colon");

    /** Whoever reads these may take the request for longer or shorter than it is. */
    private static final List<String> FRAMING = List.of(
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: x",
            "Content-Length: 3",
            "Expect: 100-continue",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x");

    private static final List<String> STARTS = List.of(
            "GET /v1/readings HTTP/1.1",
            "PUT /v1/readings HTTP/1.1",
            "OPTIONS /v1/readings HTTP/1.1",
            "TRACE /v1/readings HTTP/1.1",
            "PROPFIND /v1/readings HTTP/1.1",
            "post /v1/readings HTTP/1.1",
            "POST /v1/readings/ HTTP/1.1",
            "POST //v1//readings HTTP/1.1",
            "POST /v1/../v1/readings HTTP/1.1",
            "POST /v1/readings?a=%zz HTTP/1.1",
            "POST /v1/readings?" + "a=b&".repeat(700) + " HTTP/1.1",
            "POST /%00 HTTP/1.1",
            "POST /v1/%72eadings HTTP/1.1",
            "POST * HTTP/1.1",
            "POST http://other/v1/readings HTTP/1.1",
            "POST /v1/heartbeats HTTP/1.1",
            "POST /v1/claims HTTP/1.1",
            "POST /v1/passages/matches HTTP/1.1",
            "POST /v1/readings HTTP/1.0",
            "POST /v1/readings HTTP/9.9",
            "POST /v1/readings");

    private final RandomGenerator random;
    private boolean whole = true;

    HeaderTwist(RandomGenerator random) {
        this.random = random;
    }

    /** Whether the last one twisted still says truly how long it is. */
    boolean isWhole() {
        return whole;
    }

    String twisted(String head) {
        int what = random.nextInt(6);
        whole = what != 0 && what != 1;
        return switch (what) {
            case 0 -> with(head, any(FRAMING));
            case 1 -> head.replaceFirst("[^\r]*", any(STARTS));
            case 2 -> head.replaceFirst("Authorization: [^\r]*\r\n", "");
            case 3 -> head.replaceFirst("Content-Type: [^\r]*", "Content-Type: " + any(List.of("", "*/*", ";;", "a")));
            case 4 -> with(head, "X-Many: 1\r\n".repeat(random.nextInt(400)) + "X-Last: 1");
            default -> with(head, any(MORE));
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String with(String head, String line) {
        return head.replaceFirst("Content-Length", line + "\r\nContent-Length");
    }
}
