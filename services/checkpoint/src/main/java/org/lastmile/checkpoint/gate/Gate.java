package org.lastmile.checkpoint.gate;

/**
 * A gate that people pass.
 *
 * @param id chosen by who registers it; stands in every reading
 * @param name name that staff know it by
 * @param placeCode place it leads into
 */
public record Gate(String id, String name, GateKind kind, String placeCode) {}
