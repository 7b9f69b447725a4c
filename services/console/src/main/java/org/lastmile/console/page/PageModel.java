package org.lastmile.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, where, and in which language. */
@ControllerAdvice(annotations = Page.class)
final class PageModel {

    private final MeArgument signedIn;
    private final PlaceNames places;

    PageModel(MeArgument signedIn, PlaceNames places) {
        this.signedIn = signedIn;
        this.places = places;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        var me = signedIn.of(request);
        boolean fragment = request.getHeader("HX-Request") != null;
        model.addAttribute("me", me);
        model.addAttribute("language", PageLanguage.tag(locale));
        model.addAttribute("path", request.getRequestURI());
        if (!fragment) {
            model.addAttribute("myPlace", places.name(me, me.place()));
        }
    }
}
