package org.lastmile.local.api;

/**
 * One place of the county's tree.
 *
 * @param code digits; a place lies in every place whose code begins its own
 * @param name in Chinese
 * @param level PROVINCE, CITY, COUNTY, TOWN or VILLAGE
 */
public record Place(String code, String name, String level) {

    private static final int TOWN_DIGITS = 9;

    /** Code of the town it lies in, or its own code above that. */
    public String town() {
        return code.length() > TOWN_DIGITS ? code.substring(0, TOWN_DIGITS) : code;
    }
}
