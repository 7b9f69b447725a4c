package org.lastmile.quarantine.order.adapter;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.lastmile.event.quarantine.OrderIssued;
import org.lastmile.event.quarantine.OrderReleased;
import org.lastmile.event.quarantine.OrderServed;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.quarantine.order.OrderEvent;
import org.lastmile.quarantine.order.Release;
import org.lastmile.quarantine.order.Service;
import org.lastmile.quarantine.order.Terms;

/** Order events as Avro records; the words of the decision are left out. */
final class OrderEventMapper {

    private static final String TOPIC = "quarantine.orders";
    private static final String MEASURE = "HOME_QUARANTINE";

    private OrderEventMapper() {}

    static OutgoingEvent event(OrderEvent event) {
        Terms terms = event.order().terms();
        long version = event.order().version();
        SpecificRecord payload =
                switch (event) {
                    case OrderEvent.OrderIssued issued -> issued(terms, version);
                    case OrderEvent.OrderServed served ->
                        served(terms, served.order().service(), version);
                    case OrderEvent.OrderReleased released -> released(terms, released.release(), version);
                };
        var id = EventId.derivedFrom(TOPIC, terms.id().toString(), "" + version);
        return OutgoingEvent.of(id, TOPIC, terms.person().value(), payload, null);
    }

    private static SpecificRecord issued(Terms terms, long version) {
        Instant issuedAt = terms.issuedAt();
        return OrderIssued.newBuilder()
                .setOrderId(terms.id().value())
                .setPersonToken(terms.person().value())
                .setMeasure(MEASURE)
                .setPlaceCode(terms.placeCode())
                .setAccountablePlace(terms.accountablePlace())
                .setPolicyPack(terms.policyPack())
                .setBasis(terms.count().basis().name())
                .setCountedFrom(terms.count().countedFrom())
                .setEndsOn(terms.count().endsOn())
                .setIssuedAt(issuedAt)
                .setIssuedBy(terms.decision().by())
                .setVersion(version)
                .build();
    }

    private static SpecificRecord served(Terms terms, Service service, long version) {
        return OrderServed.newBuilder()
                .setOrderId(terms.id().value())
                .setPersonToken(terms.person().value())
                .setProof(service.proof().name())
                .setServedAt(service.at())
                .setServedBy(service.by())
                .setVersion(version)
                .build();
    }

    private static SpecificRecord released(Terms terms, Release release, long version) {
        return OrderReleased.newBuilder()
                .setOrderId(terms.id().value())
                .setPersonToken(terms.person().value())
                .setReason(release.reason().name())
                .setReleasedAt(release.at())
                .setReleasedBy(release.by())
                .setVersion(version)
                .build();
    }
}
