package org.lastmile.registration.household.adapter;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.household.ChangeMembers;
import org.lastmile.registration.household.FormHousehold;
import org.lastmile.registration.household.Household;
import org.lastmile.registration.household.ShowHousehold;
import org.lastmile.registration.idempotency.Answer;
import org.lastmile.registration.idempotency.OnceOnly;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Households over HTTP. */
@RestController
@RequestMapping("/v1/households")
class HouseholdController {

    private final FormHousehold formHousehold;
    private final ChangeMembers changeMembers;
    private final ShowHousehold showHousehold;
    private final OnceOnly onceOnly;
    private final JsonMapper json;

    HouseholdController(
            FormHousehold formHousehold,
            ChangeMembers changeMembers,
            ShowHousehold showHousehold,
            OnceOnly onceOnly,
            JsonMapper json) {
        this.formHousehold = formHousehold;
        this.changeMembers = changeMembers;
        this.showHousehold = showHousehold;
        this.onceOnly = onceOnly;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> form(
            Staff staff,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key,
            @RequestBody HouseholdJson.Request request) {
        var filled = request.filled();
        var answer = onceOnly.handle(staff.subject(), key, "households " + json.writeValueAsString(filled), () -> {
            var household =
                    formHousehold.handle(new FormHousehold.Command(staff, filled.placeCode(), filled.members()));
            return new Answer(path(household), household.version(), body(household));
        });
        return ResponseEntity.created(URI.create(answer.location()))
                .eTag(EntityTag.of(answer.version()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @GetMapping("/{id}")
    ResponseEntity<HouseholdJson.Response> show(Staff staff, @PathVariable UUID id) {
        return answer(showHousehold.handle(staff, id));
    }

    @PutMapping(path = "/{id}/members", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HouseholdJson.Response> members(
            Staff staff,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody HouseholdJson.Members request) {
        var basedOn = EntityTag.read(ifMatch);
        return answer(changeMembers.handle(new ChangeMembers.Command(staff, id, basedOn, request.filled())));
    }

    private static ResponseEntity<HouseholdJson.Response> answer(Household household) {
        return ResponseEntity.ok().eTag(EntityTag.of(household.version())).body(HouseholdJson.Response.of(household));
    }

    private static String path(Household household) {
        return "/v1/households/" + household.id();
    }

    private String body(Household household) {
        return json.writeValueAsString(HouseholdJson.Response.of(household));
    }
}
