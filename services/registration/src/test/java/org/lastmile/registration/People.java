package org.lastmile.registration;

import java.util.concurrent.atomic.AtomicInteger;

/** Synthetic people with document numbers that pass every check; no two are alike. */
public final class People {

    public static final String VILLAGE = "130126100001";
    public static final String PLACES = """
            code,name,level,parent
            13,某省,PROVINCE,
            1301,某市,CITY,13
            130126,某县,COUNTY,1301
            130126100,甲镇,TOWN,130126
            130126100001,甲村,VILLAGE,130126100
            130126101,乙镇,TOWN,130126
            130126101001,乙村,VILLAGE,130126101
            """;

    private static final String WEIGHTS = "7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private People() {}

    public static String citizenId() {
        int n = NEXT.incrementAndGet();
        String seventeen = "130126%04d%02d%02d%03d".formatted(1950 + n % 50, 1 + n % 12, 1 + n % 28, n % 1000);
        String[] weights = WEIGHTS.split(" ");
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * Integer.parseInt(weights[i]);
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    public static String form(String number, String place) {
        return """
                {"document":{"type":"CN_ID","number":"%s"},"name":"欧阳合成","phone":"13812345678","placeCode":"%s"}
                """.formatted(number, place);
    }

    public static String form(String number, String place, String household) {
        return """
                {"document":{"type":"CN_ID","number":"%s"},"name":"欧阳合成","placeCode":"%s","householdId":"%s"}
                """.formatted(number, place, household);
    }
}
