package org.lastmile.console.page;

import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the first page that somebody has a use for. */
@Page
final class HomePage {

    @GetMapping("/")
    String home(Me me) {
        if (me.seesAlerts()) {
            return "redirect:/alerts";
        }
        if (me.watchesGates()) {
            return "redirect:/watch";
        }
        if (me.registers()) {
            return "redirect:/people";
        }
        return me.keepsDevices() ? "redirect:/gates" : "home";
    }
}
