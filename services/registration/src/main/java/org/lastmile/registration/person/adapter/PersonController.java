package org.lastmile.registration.person.adapter;

import java.net.URI;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.document.WrittenDocument;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.idempotency.Answer;
import org.lastmile.registration.idempotency.OnceOnly;
import org.lastmile.registration.person.Document;
import org.lastmile.registration.person.DocumentReader;
import org.lastmile.registration.person.LinkDocument;
import org.lastmile.registration.person.Person;
import org.lastmile.registration.person.PersonForm;
import org.lastmile.registration.person.PersonRefusal;
import org.lastmile.registration.person.RegisterPerson;
import org.lastmile.registration.person.ShowPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** People over HTTP. Answers are masked; a number or name never stands in a path. */
@RestController
@RequestMapping("/v1/persons")
class PersonController {

    private final PersonForm form;
    private final DocumentReader documents;
    private final RegisterPerson registerPerson;
    private final LinkDocument linkDocument;
    private final ShowPerson showPerson;
    private final OnceOnly onceOnly;
    private final JsonMapper json;

    PersonController(
            PersonForm form,
            DocumentReader documents,
            RegisterPerson registerPerson,
            LinkDocument linkDocument,
            ShowPerson showPerson,
            OnceOnly onceOnly,
            JsonMapper json) {
        this.form = form;
        this.documents = documents;
        this.registerPerson = registerPerson;
        this.linkDocument = linkDocument;
        this.showPerson = showPerson;
        this.onceOnly = onceOnly;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> register(
            Staff staff,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key,
            @RequestBody PersonForm.Written written) {
        var filled = form.read(written);
        var answer = onceOnly.handle(staff.subject(), key, "persons " + json.writeValueAsString(written), () -> {
            var person = registerPerson.handle(new RegisterPerson.Command(staff, filled));
            return new Answer(path(person), person.version(), body(person));
        });
        return ResponseEntity.created(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @PostMapping(path = "/{token}/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonJson.Response> link(
            Staff staff, @PathVariable String token, @RequestBody WrittenDocument written) {
        var outcome = linkDocument.handle(new LinkDocument.Command(staff, token(token), document(written)));
        return ResponseEntity.status(outcome.linked() ? 201 : 200)
                .location(URI.create(path(outcome.person())))
                .body(PersonMapper.toJson(outcome.person(), Set.of()));
    }

    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PersonJson.Response> search(Staff staff, @RequestBody WrittenDocument written) {
        var person = showPerson.holder(document(written), staff);
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(PersonMapper.toJson(person, Set.of()));
    }

    @GetMapping("/{token}")
    ResponseEntity<PersonJson.Response> show(
            Staff staff, @PathVariable String token, @RequestParam(required = false) @Nullable String purpose) {
        var shown = showPerson.handle(new ShowPerson.Question(staff, token, purpose));
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(PersonMapper.toJson(shown.person(), shown.revealed()));
    }

    private Document document(WrittenDocument written) {
        var faults = new ArrayList<FieldFault>();
        return documents.read(written, "", faults).orElseThrow(() -> Refusal.invalid(faults));
    }

    private static PersonToken token(String text) {
        if (!PersonToken.isToken(text)) {
            throw PersonRefusal.unknown();
        }
        return new PersonToken(text);
    }

    private static String path(Person person) {
        return "/v1/persons/" + person.token();
    }

    private String body(Person person) {
        return json.writeValueAsString(PersonMapper.toJson(person, Set.of()));
    }
}
