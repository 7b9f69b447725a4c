package org.lastmile.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes valid documents of people who do not exist; the same seed makes the same people. */
public final class SyntheticPeople {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final String ON_PLATES = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String FAMILY = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";

    private final RandomGenerator random;

    /** People of this seed. */
    public SyntheticPeople(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A citizen id number of somebody of any age. */
    public String citizenId() {
        return citizenId(LocalDate.of(1935, 1, 1).plusDays(random.nextInt(30_000)));
    }

    /** A citizen id number of somebody born in this year. */
    public String citizenIdBornIn(int year) {
        return citizenId(LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)));
    }

    /** After GB 11643-1999: area, birth date, sequence, check character. */
    private String citizenId(LocalDate birth) {
        String body = "130126"
                + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", 1 + random.nextInt(998));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }

    /** A number plate after GA 36 of the county's city, every fifth one of a new-energy car. */
    public String plate() {
        var plate = new StringBuilder("冀A");
        if (random.nextInt(5) == 0) {
            return plate.append(random.nextBoolean() ? 'D' : 'F')
                    .append(String.format("%05d", random.nextInt(100_000)))
                    .toString();
        }
        for (int place = 0; place < 5; place++) {
            plate.append(ON_PLATES.charAt(random.nextInt(place == 0 ? 10 : ON_PLATES.length())));
        }
        return plate.toString();
    }

    /** A name in Chinese. */
    public String name() {
        return "" + FAMILY.charAt(random.nextInt(FAMILY.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }
}
