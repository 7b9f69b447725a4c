package org.lastmile.console.finding;

import java.util.List;
import org.lastmile.console.page.CountyTime;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.PlaceNames;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings of the own place, those that are due first. */
@Page
class FindingList {

    private final FindingCalls calls;
    private final PlaceNames places;

    FindingList(FindingCalls calls, PlaceNames places) {
        this.calls = calls;
        this.places = places;
    }

    /** A finding as a line of the list. */
    record Line(Finding finding, String place, String due) {}

    @GetMapping("/findings")
    String show(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String cursor,
            Me me,
            Model model) {
        Denied.unless(me.seesFindings());
        var page = calls.list(me, state, overdue, cursor);
        var names =
                places.names(me, page.items().stream().map(Finding::placeCode).toList());
        model.addAttribute(
                "lines",
                page.items().stream()
                        .map(finding -> new Line(
                                finding,
                                names.getOrDefault(finding.placeCode(), finding.placeCode()),
                                CountyTime.text(finding.dueAt())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("state", state);
        model.addAttribute("overdue", overdue);
        model.addAttribute("states", List.of("RAISED", "RECTIFIED", "VERIFIED"));
        return "finding/list";
    }
}
