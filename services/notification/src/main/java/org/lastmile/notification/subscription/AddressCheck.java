package org.lastmile.notification.subscription;

/** Says whether an address may be called from here. */
@FunctionalInterface
public interface AddressCheck {

    /**
     * Insists that it may.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code webhook-address-invalid},
     *     {@code webhook-address-not-allowed}
     */
    void mustBeAllowed(String url);
}
