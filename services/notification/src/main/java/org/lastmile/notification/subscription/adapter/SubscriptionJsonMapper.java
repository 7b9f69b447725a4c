package org.lastmile.notification.subscription.adapter;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.subscription.Channel;
import org.lastmile.notification.subscription.Subscribe;
import org.lastmile.notification.subscription.Subscription;
import org.lastmile.notification.subscription.Subscription.Filter;
import org.lastmile.notification.subscription.SubscriptionRefusal;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.request.RequestKey;

/** Request → command, subscription → answer. The only place that shows a secret, once. */
final class SubscriptionJsonMapper {

    private static final String PREFIX = "whsec_";
    private static final int NEW_SECRET_BYTES = 32;
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SubscriptionJsonMapper() {}

    static Subscribe.Command command(SubscriptionJson.Request request, @Nullable String requestKey) {
        var faults = new ArrayList<FieldFault>();
        String place = Objects.requireNonNullElse(request.place(), "");
        PlaceCode.fault("place", place).ifPresent(faults::add);
        Set<String> kinds = kinds(request.kinds(), faults);
        if (request.channel() == null || request.channel().type() == null) {
            faults.add(new FieldFault("channel.type", "is missing", "STREAM, WEBHOOK"));
        }
        RequestKey.fault(requestKey).ifPresent(faults::add);
        if (!faults.isEmpty() || request.channel() == null) {
            throw Refusal.invalid(faults);
        }
        var severity = Objects.requireNonNullElse(request.minSeverity(), Severity.LOW);
        var filter = new Filter(place, kinds, severity);
        return switch (Objects.requireNonNullElse(request.channel().type(), "")) {
            case "STREAM" -> new Subscribe.Command(filter, new Channel.Stream(), null, requestKey);
            case "WEBHOOK" -> webhook(filter, request.channel(), requestKey);
            default -> throw SubscriptionRefusal.unknownChannel();
        };
    }

    private static Set<String> kinds(@Nullable List<@Nullable String> wanted, List<FieldFault> faults) {
        var kinds = new TreeSet<String>();
        for (String kind : wanted == null ? List.<@Nullable String>of() : wanted) {
            if (kind == null || !KIND.matcher(kind).matches()) {
                faults.add(new FieldFault("kinds", "has an entry that is no kind", "such as HOUSEHOLD_EXIT"));
                break;
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private static Subscribe.Command webhook(
            Filter filter, SubscriptionJson.ChannelRequest channel, @Nullable String requestKey) {
        if (channel.url() == null) {
            throw SubscriptionRefusal.badAddress("is missing");
        }
        String secret = channel.secret() == null ? newSecret() : checked(channel.secret());
        return new Subscribe.Command(
                filter, new Channel.Webhook(channel.url(), null, null), new Sensitive<>(secret), requestKey);
    }

    private static String newSecret() {
        var bytes = new byte[NEW_SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    private static String checked(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                int length = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
                if (length >= 24 && length <= 64) {
                    return secret;
                }
            } catch (IllegalArgumentException notBase64) {
                throw SubscriptionRefusal.badSecret();
            }
        }
        throw SubscriptionRefusal.badSecret();
    }

    static SubscriptionJson made(Subscribe.Made made) {
        return json(made.subscription(), made.secret());
    }

    static SubscriptionJson json(Subscription subscription) {
        return json(subscription, null);
    }

    static SubscriptionJson.Page page(List<Subscription> subscriptions) {
        return new SubscriptionJson.Page(
                subscriptions.stream().map(SubscriptionJsonMapper::json).collect(Collectors.toList()));
    }

    private static SubscriptionJson json(Subscription subscription, @Nullable Sensitive<String> secret) {
        var channel =
                switch (subscription.channel()) {
                    case Channel.Stream stream -> new SubscriptionJson.ChannelJson("STREAM", null, null, null, null);
                    case Channel.Webhook webhook ->
                        new SubscriptionJson.ChannelJson(
                                "WEBHOOK",
                                webhook.url(),
                                secret == null ? null : secret.reveal(),
                                webhook.disabledAt(),
                                webhook.disabledReason());
                };
        var filter = subscription.filter();
        return new SubscriptionJson(
                subscription.id(),
                filter.place(),
                filter.kinds().stream().sorted().toList(),
                filter.minSeverity(),
                channel,
                subscription.createdAt());
    }
}
