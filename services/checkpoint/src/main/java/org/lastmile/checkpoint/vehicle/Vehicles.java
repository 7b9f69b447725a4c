package org.lastmile.checkpoint.vehicle;

import java.util.List;
import org.lastmile.checkpoint.passage.VehiclePassage;

/** The vehicles of the last weeks. */
public interface Vehicles {

    /** Keeps them; what is kept already stays as it is. */
    void add(List<VehiclePassage> passages);

    /**
     * Exits by road checkpoints that these passages tell something about, in the order in which they were measured:
     * those among them, and for an entry among them the exit that followed it.
     */
    List<ExitAndEntry> exits(List<VehiclePassage> passages);
}
