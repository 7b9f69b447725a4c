package org.lastmile.console.gateway.adapter;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lastmile.console.gateway.Service;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The descriptions of all APIs behind the front door, each as its service gives it. */
@RestController
class OpenApiController {

    private static final String DOCUMENT = "/openapi.yaml";
    private static final String OWN = "console";

    private final SimpleUrlHandlerMapping routes;

    OpenApiController(@Qualifier("gatewayRoutes") SimpleUrlHandlerMapping routes) {
        this.routes = routes;
    }

    /** All descriptions there are. */
    record Index(List<Item> items) {}

    /** Where one service's description is. */
    record Item(String service, String href) {}

    @GetMapping("/openapi")
    Index list() {
        var words = Stream.concat(Arrays.stream(Service.values()).map(Service::word), Stream.of(OWN));
        return new Index(
                words.map(word -> new Item(word, "/openapi/" + word + ".yaml")).toList());
    }

    @GetMapping("/openapi/{word}.yaml")
    void show(@PathVariable String word, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (word.equals(OWN)) {
            request.getRequestDispatcher(DOCUMENT).forward(request, response);
        } else {
            door(word).handleRequest(new ForDocument(request), response);
        }
    }

    /** The handler that the service's own paths have. */
    private HttpRequestHandler door(String word) {
        return Arrays.stream(Service.values())
                .filter(service -> service.word().equals(word))
                .map(service -> routes.getUrlMap().get(service.paths().getFirst()))
                .map(HttpRequestHandler.class::cast)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RefusalKind.NOT_FOUND, "service-unknown", "There is no such service; see /openapi."));
    }

    /** The request as the service is to see it. */
    private static final class ForDocument extends HttpServletRequestWrapper {

        ForDocument(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return DOCUMENT;
        }
    }
}
