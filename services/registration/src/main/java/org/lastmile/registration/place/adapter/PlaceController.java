package org.lastmile.registration.place.adapter;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.place.DefinePlace;
import org.lastmile.registration.place.ImportPlaces;
import org.lastmile.registration.place.PlaceQuestion;
import org.lastmile.registration.place.PlaceRefusal;
import org.lastmile.registration.place.Places;
import org.lastmile.registration.place.PlacesDefined;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places over HTTP. */
@RestController
@RequestMapping("/v1/places")
class PlaceController {

    private final ImportPlaces importPlaces;
    private final DefinePlace definePlace;
    private final Places places;

    PlaceController(ImportPlaces importPlaces, DefinePlace definePlace, Places places) {
        this.importPlaces = importPlaces;
        this.definePlace = definePlace;
        this.places = places;
    }

    @PostMapping(consumes = "text/csv")
    PlacesDefined importList(Staff staff, @RequestBody(required = false) byte @Nullable [] body) {
        var sheet = PlaceCsv.read(body == null ? new byte[0] : body);
        return importPlaces.handle(new ImportPlaces.Command(staff, sheet.rows(), sheet.faults()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlaceJson.Response> define(Staff staff, @RequestBody PlaceJson.Request request) {
        var outcome = definePlace.handle(new DefinePlace.Command(staff, request.toRow()));
        var place = outcome.place();
        return ResponseEntity.status(outcome.created() ? 201 : 200)
                .location(URI.create("/v1/places/" + place.code()))
                .body(PlaceJson.Response.of(place));
    }

    @GetMapping
    PlaceJson.Page find(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "") List<String> code,
            @RequestParam(defaultValue = "100") int limit) {
        return PlaceJson.Page.of(places.find(new PlaceQuestion(parent, within, text, code, limit)));
    }

    @GetMapping("/{code}")
    PlaceJson.Response show(@PathVariable String code) {
        return places.find(code).map(PlaceJson.Response::of).orElseThrow(() -> PlaceRefusal.unknown(code));
    }
}
