package org.lastmile.quarantine.order.adapter;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.request.EntityTag;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.order.IssueOrder;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.QuarantineOrder;
import org.lastmile.quarantine.order.ReleaseOrder;
import org.lastmile.quarantine.order.ServeOrder;
import org.lastmile.quarantine.order.ShowOrders;
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

/** Orders over HTTP. */
@RestController
@RequestMapping("/v1/orders")
class OrderController {

    private final IssueOrder issueOrder;
    private final ServeOrder serveOrder;
    private final ReleaseOrder releaseOrder;
    private final ShowOrders showOrders;

    OrderController(IssueOrder issueOrder, ServeOrder serveOrder, ReleaseOrder releaseOrder, ShowOrders showOrders) {
        this.issueOrder = issueOrder;
        this.serveOrder = serveOrder;
        this.releaseOrder = releaseOrder;
        this.showOrders = showOrders;
    }

    @PostMapping
    ResponseEntity<OrderAnswer> issue(
            @RequestBody IssueRequest request,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String idempotencyKey,
            Staff staff) {
        QuarantineOrder order = issueOrder.handle(request.command(idempotencyKey), staff, credential);
        URI location = URI.create("/v1/orders/" + order.terms().id());
        return answer(ResponseEntity.created(location), order);
    }

    @PostMapping("/{id}/service")
    ResponseEntity<OrderAnswer> serve(
            @PathVariable UUID id,
            @RequestBody ServiceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Staff staff) {
        var command = request.command(new OrderId(id), EntityTag.version(ifMatch, "an order"));
        return answer(ResponseEntity.status(HttpStatus.OK), serveOrder.handle(command, staff));
    }

    @PostMapping("/{id}/release")
    ResponseEntity<OrderAnswer> release(
            @PathVariable UUID id,
            @RequestBody ReleaseRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Staff staff) {
        var command = request.command(new OrderId(id), EntityTag.version(ifMatch, "an order"));
        return answer(ResponseEntity.status(HttpStatus.OK), releaseOrder.handle(command, staff));
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderAnswer> show(@PathVariable UUID id, Staff staff) {
        return answer(ResponseEntity.status(HttpStatus.OK), showOrders.one(new OrderId(id), staff));
    }

    @GetMapping
    OrderPage list(
            @RequestParam String person,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Staff staff) {
        int size = OrderPage.size(limit);
        var olderThan = cursor == null ? null : new OrderId(cursor);
        List<QuarantineOrder> orders = showOrders.of(IssueRequest.token("person", person), olderThan, size + 1, staff);
        return OrderPage.of(orders, size, showOrders.today());
    }

    private ResponseEntity<OrderAnswer> answer(ResponseEntity.BodyBuilder builder, QuarantineOrder order) {
        return builder.eTag(EntityTag.of(order.version())).body(OrderAnswer.of(order, showOrders.today()));
    }
}
