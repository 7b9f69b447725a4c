package org.lastmile.checkpoint.device.adapter;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.ChangeCredentials;
import org.lastmile.checkpoint.device.ChangeDevice;
import org.lastmile.checkpoint.device.EnrolDevice;
import org.lastmile.checkpoint.device.ListDevices;
import org.lastmile.checkpoint.platform.JsonBody;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Staff;

/** Devices and their credentials over HTTP, for staff. */
@Controller("/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
class DeviceController {

    private static final String KEY = RequestKey.HEADER;

    private final EnrolDevice enrolDevice;
    private final ChangeCredentials changeCredentials;
    private final ChangeDevice changeDevice;
    private final ListDevices listDevices;
    private final JsonBody json;

    DeviceController(
            EnrolDevice enrolDevice,
            ChangeCredentials changeCredentials,
            ChangeDevice changeDevice,
            ListDevices listDevices,
            JsonBody json) {
        this.changeDevice = changeDevice;
        this.json = json;
        this.listDevices = listDevices;
        this.enrolDevice = enrolDevice;
        this.changeCredentials = changeCredentials;
    }

    @Post("/gates/{gate}/devices")
    HttpResponse<CredentialJson> enrol(
            String gate, @Nullable @Body String body, @Nullable @Header(KEY) String key, Staff staff) {
        var wish = EnrolJson.of(body, json).toWish();
        return HttpResponse.created(CredentialMapper.json(enrolDevice.handle(gate, wish, key, staff)));
    }

    @Get("/gates/{gate}/devices")
    DeviceListJson list(String gate, Staff staff) {
        return DeviceListJson.of(listDevices.handle(gate, staff));
    }

    @Patch("/devices/{device}")
    HttpResponse<?> change(String device, @Body byte @Nullable [] body, Staff staff) {
        changeDevice.handle(device, json.read(body, ExpectationJson.class).toInterval(), staff);
        return HttpResponse.noContent();
    }

    @Post("/devices/{device}/credentials")
    HttpResponse<CredentialJson> rotate(String device, @Nullable @Header(KEY) String key, Staff staff) {
        return HttpResponse.created(CredentialMapper.json(device, null, changeCredentials.add(device, key, staff)));
    }

    @Post("/devices/{device}/claim-codes")
    HttpResponse<CredentialJson> addByClaim(String device, @Nullable @Header(KEY) String key, Staff staff) {
        return HttpResponse.created(
                CredentialMapper.json(device, null, changeCredentials.addByClaim(device, key, staff)));
    }

    @Delete("/devices/{device}/credentials/{credential}")
    HttpResponse<?> revoke(String device, UUID credential, Staff staff) {
        changeCredentials.revoke(device, credential, staff);
        return HttpResponse.noContent();
    }
}
