package org.lastmile.inspection.finding.adapter;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.FindingQuery;
import org.lastmile.inspection.finding.RaiseFinding;
import org.lastmile.inspection.finding.RectifyFinding;
import org.lastmile.inspection.finding.ShowFindings;
import org.lastmile.inspection.finding.VerifyFinding;
import org.lastmile.platform.core.request.EntityTag;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP. */
@RestController
@RequestMapping("/v1/findings")
class FindingController {

    private final RaiseFinding raiseFinding;
    private final RectifyFinding rectifyFinding;
    private final VerifyFinding verifyFinding;
    private final ShowFindings showFindings;

    FindingController(
            RaiseFinding raiseFinding,
            RectifyFinding rectifyFinding,
            VerifyFinding verifyFinding,
            ShowFindings showFindings) {
        this.raiseFinding = raiseFinding;
        this.rectifyFinding = rectifyFinding;
        this.verifyFinding = verifyFinding;
        this.showFindings = showFindings;
    }

    @PostMapping
    ResponseEntity<FindingAnswer> raise(
            @RequestBody RaiseRequest request,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String idempotencyKey,
            Staff staff) {
        Finding finding = raiseFinding.handle(request.command(idempotencyKey), staff);
        URI location = URI.create("/v1/findings/" + finding.report().id());
        return answer(ResponseEntity.created(location), finding);
    }

    @PostMapping("/{id}/rectification")
    ResponseEntity<FindingAnswer> rectify(
            @PathVariable UUID id,
            @RequestBody RectificationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Staff staff) {
        var command = request.command(new FindingId(id), EntityTag.version(ifMatch, "a finding"));
        return answer(ResponseEntity.status(HttpStatus.OK), rectifyFinding.handle(command, staff));
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<FindingAnswer> verify(
            @PathVariable UUID id,
            @RequestBody VerificationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Staff staff) {
        var command = request.command(new FindingId(id), EntityTag.version(ifMatch, "a finding"));
        return answer(ResponseEntity.status(HttpStatus.OK), verifyFinding.handle(command, staff));
    }

    @GetMapping("/{id}")
    ResponseEntity<FindingAnswer> show(@PathVariable UUID id, Staff staff) {
        return answer(ResponseEntity.status(HttpStatus.OK), showFindings.one(new FindingId(id), staff));
    }

    @GetMapping
    FindingPage list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) FindingQuery.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable UUID alert,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Staff staff) {
        int size = FindingPage.size(limit);
        var olderThan = cursor == null ? null : new FindingId(cursor);
        var question =
                new ShowFindings.Question(RequestFields.place(place), state, overdue, alert, olderThan, size + 1);
        return FindingPage.of(showFindings.page(question, staff), size, showFindings.now());
    }

    private ResponseEntity<FindingAnswer> answer(ResponseEntity.BodyBuilder builder, Finding finding) {
        return builder.eTag(EntityTag.of(finding.version())).body(FindingAnswer.of(finding, showFindings.now()));
    }
}
