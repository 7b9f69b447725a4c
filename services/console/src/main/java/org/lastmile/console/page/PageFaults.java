package org.lastmile.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.lastmile.console.call.ServiceAway;
import org.lastmile.console.call.ServiceRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a person reads when a page cannot be shown: which part is away, or why they may not see it. */
@ControllerAdvice(annotations = Page.class)
@Order(-1)
final class PageFaults {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final FaultWords words;
    private final MeArgument signedIn;
    private final PlaceNames places;

    PageFaults(FaultWords words, MeArgument signedIn, PlaceNames places) {
        this.words = words;
        this.signedIn = signedIn;
        this.places = places;
    }

    @ExceptionHandler
    String signedOut(SignedOut gone, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("HX-Redirect", "/login");
        return "redirect:/login";
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.atWarn()
                .addKeyValue("service", away.service().word())
                .addKeyValue("cause", String.valueOf(away.getCause()))
                .log("a page could not be shown: the service does not answer");
        response.setHeader("Retry-After", "2");
        var sent = TypedArgument.read(request);
        boolean form = request.getMethod().equals("POST");
        return page(503, form ? words.away(away, locale) : words.notNow(away, locale), request, locale)
                .addObject("sent", form ? sent.fields() : null)
                .addObject("again", form ? null : again(request));
    }

    @ExceptionHandler
    ModelAndView refused(ServiceRefusal refusal, HttpServletRequest request, Locale locale) {
        return page(refusal.problem().status(), words.of(refusal.problem(), locale), request, locale);
    }

    @ExceptionHandler
    ModelAndView denied(Denied denied, HttpServletRequest request, Locale locale) {
        return page(403, words.text("problem.role-not-allowed", locale), request, locale);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class})
    ModelAndView malformed(HttpServletRequest request, Locale locale) {
        return page(404, words.text("problem.not-found", locale), request, locale);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception failure, HttpServletRequest request, Locale locale) {
        var correlation = UUID.randomUUID().toString();
        LOG.atError().addKeyValue("correlation", correlation).setCause(failure).log("a page failed");
        return page(500, words.text("problem.unexpected-failure", locale, correlation), request, locale);
    }

    private static String again(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private ModelAndView page(int status, String message, HttpServletRequest request, Locale locale) {
        boolean fragment = request.getHeader("HX-Request") != null;
        var view = new ModelAndView(fragment ? "fault :: message" : "fault", HttpStatusCode.valueOf(status));
        view.addObject("message", message);
        view.addObject("language", PageLanguage.tag(locale));
        view.addObject("path", request.getRequestURI());
        var me = signedIn.of(request);
        view.addObject("me", me);
        view.addObject("myPlace", fragment ? me.place() : places.name(me, me.place()));
        return view;
    }
}
