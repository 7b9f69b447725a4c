package org.lastmile.notification.subscription.adapter;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.subscription.OwnSubscriptions;
import org.lastmile.notification.subscription.Subscribe;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions over HTTP. */
@RestController
@RequestMapping("/v1/subscriptions")
class SubscriptionController {

    private final Subscribe subscribe;
    private final OwnSubscriptions own;

    SubscriptionController(Subscribe subscribe, OwnSubscriptions own) {
        this.subscribe = subscribe;
        this.own = own;
    }

    @PostMapping
    ResponseEntity<SubscriptionJson> subscribe(
            @RequestBody SubscriptionJson.Request request,
            @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String requestKey,
            Staff staff) {
        var made = subscribe.handle(SubscriptionJsonMapper.command(request, requestKey), staff);
        return ResponseEntity.created(
                        URI.create("/v1/subscriptions/" + made.subscription().id()))
                .body(SubscriptionJsonMapper.made(made));
    }

    @GetMapping
    SubscriptionJson.Page list(Staff staff) {
        return SubscriptionJsonMapper.page(own.all(staff));
    }

    @GetMapping("/{id}")
    SubscriptionJson one(@PathVariable UUID id, Staff staff) {
        return SubscriptionJsonMapper.json(own.one(id, staff));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Staff staff) {
        own.end(id, staff);
    }
}
