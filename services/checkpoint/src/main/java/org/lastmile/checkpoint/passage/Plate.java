package org.lastmile.checkpoint.passage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number plate in one spelling.
 *
 * <p>Basis: GA 36, roughly: province and letter, then 5 places (one may be 学警挂港澳 at the end), or 6 for new-energy
 * vehicles, small ones with A to K in front, large ones with it at the end; embassies and consulates with 使 or 领. The
 * letters I and O are on no plate.
 */
record Plate(String value) {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern SHAPE = Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学警挂港澳]"
            + "|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK])"
            + "|使[0-9]{6}|[0-9]{6}使|" + PROVINCE + "[A-HJ-NP-Z][0-9]{4}领");

    private static final Pattern BETWEEN = Pattern.compile("[\\s·.-]");

    static Plate of(String typed) {
        String spelt = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(spelt).matches()) {
            throw new ReadingFault("plate-invalid", "plate is not a number plate after GA 36");
        }
        return new Plate(spelt);
    }

    @Override
    public String toString() {
        return "***";
    }
}
