package org.lastmile.checkpoint.gate;

/**
 * A gate that people pass.
 *
 * @param id chosen by who registers it; stands in every reading
 * @param name name that staff know it by
 * @param placeCode place it leads into
 * @param version 1 when registered; grows with every change
 */
public record Gate(String id, String name, GateKind kind, String placeCode, GateUse use, long version) {

    /** True when both say the same of the same gate, whatever happened to it in between. */
    boolean saysTheSameAs(Gate other) {
        return equals(new Gate(other.id, other.name, other.kind, other.placeCode, other.use, version));
    }
}
