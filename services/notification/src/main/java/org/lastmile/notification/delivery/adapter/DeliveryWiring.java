package org.lastmile.notification.delivery.adapter;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.lastmile.notification.delivery.AddressGuard;
import org.lastmile.notification.delivery.AddressPolicy;
import org.lastmile.notification.delivery.AddressRange;
import org.lastmile.notification.delivery.Deliveries;
import org.lastmile.notification.delivery.PlanDeliveries;
import org.lastmile.notification.delivery.RetryPolicy;
import org.lastmile.notification.delivery.SendDelivery;
import org.lastmile.notification.delivery.Webhooks;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.pii.FieldCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class DeliveryWiring {

    @Bean
    AddressGuard addressGuard(DeliverySettings settings) {
        var policy = new AddressPolicy(AddressRange.parseAll(settings.allowedRanges()));
        return new AddressGuard(policy, host -> List.of(InetAddress.getAllByName(host)));
    }

    @Bean
    HttpWebhooks webhooks(
            AddressGuard guard,
            FieldCipher cipher,
            Clock clock,
            DeliverySettings settings,
            EventConsumer.Platform platform) {
        return new HttpWebhooks(guard, cipher, clock, settings, platform.tracer());
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc, ObjectProvider<DeliveryWorker> worker) {
        return new JdbcDeliveries(
                jdbc, () -> afterCommit(() -> worker.getObject().wake()));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Bean
    PlanDeliveries planDeliveries(Deliveries deliveries, Clock clock) {
        return new PlanDeliveries(deliveries, clock);
    }

    @Bean
    SendDelivery sendDelivery(Webhooks webhooks, Deliveries deliveries, DeliverySettings settings, Clock clock) {
        var policy = new RetryPolicy(settings.firstRetry(), settings.longestRetry(), settings.giveUpAfter());
        return new SendDelivery(
                webhooks,
                deliveries,
                policy,
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    DeliveryWorker deliveryWorker(
            Deliveries deliveries, SendDelivery send, DeliveryMetrics metrics, DeliverySettings settings, Clock clock) {
        return new DeliveryWorker(deliveries, send, metrics, settings, clock);
    }
}
