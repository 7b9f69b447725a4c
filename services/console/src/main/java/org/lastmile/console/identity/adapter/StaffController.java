package org.lastmile.console.identity.adapter;

import java.net.URI;
import org.lastmile.console.identity.AddStaff;
import org.lastmile.console.identity.ChangeStaff;
import org.lastmile.console.identity.ListStaff;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Staff over HTTP, for ops. */
@RestController
@RequestMapping("/v1/staff")
class StaffController {

    private final AddStaff add;
    private final ChangeStaff change;
    private final ListStaff list;

    StaffController(AddStaff add, ChangeStaff change, ListStaff list) {
        this.add = add;
        this.change = change;
        this.list = list;
    }

    @PostMapping
    ResponseEntity<StaffJson.Member> add(Staff caller, @RequestBody AddStaff.Command command) {
        var member = add.handle(caller, command);
        return ResponseEntity.created(URI.create("/v1/staff/" + member.username()))
                .body(StaffJson.Member.of(member));
    }

    @GetMapping
    StaffJson.Page list(
            Staff caller,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return StaffJson.Page.of(list.handle(caller, cursor, limit), limit);
    }

    @PatchMapping("/{username}")
    StaffJson.Member change(Staff caller, @PathVariable String username, @RequestBody StaffJson.Change wanted) {
        var command = new ChangeStaff.Command(username, wanted.enabled(), wanted.password());
        return StaffJson.Member.of(change.handle(caller, command));
    }
}
