package org.lastmile.console.watch;

import org.lastmile.console.device.Gate;
import org.lastmile.console.device.GateCalls;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceNames;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gates of the own place, to choose the one where somebody stands. */
@Page
class WatchList {

    private final GateCalls gates;
    private final PlaceNames places;

    WatchList(GateCalls gates, PlaceNames places) {
        this.gates = gates;
        this.places = places;
    }

    @GetMapping("/watch")
    String list(@RequestParam(defaultValue = "") String cursor, Me me, Model model) {
        Denied.unless(me.watchesGates());
        var page = gates.list(me, cursor);
        model.addAttribute("gates", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "placeNames",
                places.names(me, page.items().stream().map(Gate::placeCode).toList()));
        return "watch/list";
    }
}
