package org.lastmile.console.page;

import java.util.List;
import org.lastmile.console.call.ServiceAway;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offers places while somebody types into a place field. */
@Page
final class PlacePicker {

    private final PlaceChoice places;

    PlacePicker(PlaceChoice places) {
        this.places = places;
    }

    @GetMapping("/places")
    String offer(
            @RequestParam(name = "placeCode", defaultValue = "") String typed,
            @RequestParam(name = "place", defaultValue = "") String filter,
            Me me,
            Model model) {
        var text = (typed.isBlank() ? filter : typed).strip();
        try {
            model.addAttribute("places", text.isEmpty() ? List.of() : places.search(me, text));
        } catch (ServiceAway noHelp) {
            model.addAttribute("places", List.of());
        }
        return "form :: places";
    }
}
