package org.lastmile.checkpoint.compound;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.lastmile.checkpoint.gate.Places;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Finds a compound, or a village that keeps one passage too, for somebody who may see it. */
@Singleton
public class ShowCompound {

    private static final Set<String> LEVELS = Set.of("COMPOUND", "VILLAGE");

    private final Places places;
    private final Compounds compounds;

    ShowCompound(Places places, Compounds compounds) {
        this.places = places;
        this.compounds = compounds;
    }

    /** The compound with its changes; open when it has none. Refuses role-not-allowed and compound-unknown. */
    @Transactional
    public Compound handle(String placeCode, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.OPS);
        mustExist(placeCode, staff);
        return compounds.find(placeCode);
    }

    /** Insists on a compound or village within the caller's place. @throws RuntimeException compound-unknown */
    public void mustExist(String placeCode, Staff staff) {
        if (!staff.sees(placeCode)
                || places.level(placeCode).filter(LEVELS::contains).isEmpty()) {
            throw CompoundRefusal.unknown();
        }
    }
}
