package org.lastmile.quarantine.exit.adapter;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.request.EntityTag;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.Words;
import org.lastmile.quarantine.exit.ApproveExit;
import org.lastmile.quarantine.exit.Exit;
import org.lastmile.quarantine.exit.ShowExits;
import org.lastmile.quarantine.exit.WithdrawExit;
import org.lastmile.quarantine.order.OrderId;
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

/** Exits of an order over HTTP. */
@RestController
@RequestMapping("/v1/orders/{order}/exits")
class ExitController {

    private final ApproveExit approveExit;
    private final WithdrawExit withdrawExit;
    private final ShowExits showExits;

    ExitController(ApproveExit approveExit, WithdrawExit withdrawExit, ShowExits showExits) {
        this.approveExit = approveExit;
        this.withdrawExit = withdrawExit;
        this.showExits = showExits;
    }

    record WithdrawalRequest(@Nullable String reason) {

        WithdrawExit.Command command(UUID order, UUID exit, @Nullable String ifMatch) {
            var expected = EntityTag.version(ifMatch, "an exit");
            var faults = new Faults();
            String words = faults.text("reason", reason, Words.ALLOWED);
            faults.check();
            return new WithdrawExit.Command(new OrderId(order), exit, words, expected);
        }
    }

    @PostMapping
    ResponseEntity<ExitAnswer> approve(
            @PathVariable UUID order,
            @RequestBody ApproveRequest request,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String idempotencyKey,
            Staff staff) {
        Exit exit = approveExit.handle(request.command(new OrderId(order), idempotencyKey), staff);
        return answer(ResponseEntity.created(URI.create("/v1/orders/" + order + "/exits/" + exit.id())), exit);
    }

    @GetMapping
    ExitPage list(
            @PathVariable UUID order,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Staff staff) {
        int size = ExitPage.size(limit);
        return ExitPage.of(showExits.of(new OrderId(order), cursor, size + 1, staff), size, showExits.now());
    }

    @GetMapping("/{exit}")
    ResponseEntity<ExitAnswer> show(@PathVariable UUID order, @PathVariable UUID exit, Staff staff) {
        return answer(ResponseEntity.status(HttpStatus.OK), showExits.one(new OrderId(order), exit, staff));
    }

    @PostMapping("/{exit}/withdrawal")
    ResponseEntity<ExitAnswer> withdraw(
            @PathVariable UUID order,
            @PathVariable UUID exit,
            @RequestBody WithdrawalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Staff staff) {
        Exit withdrawn = withdrawExit.handle(request.command(order, exit, ifMatch), staff);
        return answer(ResponseEntity.status(HttpStatus.OK), withdrawn);
    }

    private ResponseEntity<ExitAnswer> answer(ResponseEntity.BodyBuilder builder, Exit exit) {
        return builder.eTag(EntityTag.of(exit.version())).body(ExitAnswer.of(exit, showExits.now()));
    }
}
