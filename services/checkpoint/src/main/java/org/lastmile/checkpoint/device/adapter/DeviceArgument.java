package org.lastmile.checkpoint.device.adapter;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.device.DeviceRefusal;

/** Gives a controller the device whose credential came with the request. */
@Singleton
final class DeviceArgument implements TypedRequestArgumentBinder<Device> {

    private static final Argument<Device> TYPE = Argument.of(Device.class);
    private static final String ATTRIBUTE = "device";

    static Authentication authenticate(Device device) {
        return Authentication.build(device.id(), List.of(ATTRIBUTE), Map.of(ATTRIBUTE, device));
    }

    @Override
    public Argument<Device> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Device> bind(ArgumentConversionContext<Device> context, HttpRequest<?> request) {
        Device device = request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(ATTRIBUTE))
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .orElseThrow(DeviceRefusal::notADevice);
        return () -> Optional.of(device);
    }
}
