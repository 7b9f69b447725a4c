package org.lastmile.console.call;

/**
 * Something as a service told it.
 *
 * @param version what a change of it builds on; empty when the service names none
 */
public record Versioned<T>(T body, String version) {}
