package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.lastmile.checkpoint.device.Credential;
import org.lastmile.checkpoint.device.CredentialCopy;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.device.DeviceRefusal;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Recognises devices by their credential: from memory where it is known, else from the database, within the limit. */
@Singleton
final class DeviceTokenValidator implements TokenValidator<HttpRequest<?>> {

    private final CredentialCopy credentials;
    private final GuessLimit limit;
    private final CallerAddress address;
    private final Scheduler blocking;

    DeviceTokenValidator(
            CredentialCopy credentials,
            GuessLimit limit,
            CallerAddress address,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.credentials = credentials;
        this.limit = limit;
        this.address = address;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        if (!token.startsWith(Credential.PREFIX)) {
            return Mono.empty();
        }
        String hash = Credential.hash(token);
        Optional<Device> known = credentials.remembered(hash);
        if (known.isPresent()) {
            return Mono.just(DeviceArgument.authenticate(known.get()));
        }
        String caller = address.of(request);
        limit.check(caller);
        return Mono.fromCallable(() -> lookUp(hash, caller))
                .subscribeOn(blocking)
                .flatMap(device -> Mono.justOrEmpty(device.map(DeviceArgument::authenticate)));
    }

    private Optional<Device> lookUp(String hash, String caller) {
        Optional<Device> device;
        try {
            device = credentials.lookUp(hash);
        } catch (RuntimeException databaseAway) {
            throw DeviceRefusal.cannotTell();
        }
        if (device.isEmpty()) {
            limit.count(caller);
        }
        return device;
    }
}
