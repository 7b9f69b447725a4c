package org.lastmile.checkpoint.passage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A measured temperature in hundredths of a degree Celsius.
 *
 * <p>Basis: fever rules §1, §2 in the package-info of {@code fever}.
 *
 * @param centiCelsius 2000 to 4500; 0 when it was not measured
 */
public record Temperature(int centiCelsius) {

    /** From here on a second reading is asked for. */
    public static final int FEVER = 3730;

    /** Nobody measured, as may be in a vehicle. Neither normal nor a fever. */
    public static final Temperature NOT_MEASURED = new Temperature(0);

    private static final BigDecimal LOWEST = new BigDecimal("20");
    private static final BigDecimal HIGHEST = new BigDecimal("45");
    private static final int LOWEST_VALID = 3500;
    private static final int HIGHEST_VALID = 4200;

    /** Reads degrees Celsius. @throws ReadingFault {@code reading-out-of-range} */
    static Temperature ofCelsius(@Nullable BigDecimal celsius) {
        if (celsius == null || celsius.compareTo(LOWEST) < 0 || celsius.compareTo(HIGHEST) > 0) {
            throw outOfRange();
        }
        return new Temperature(
                celsius.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    /** What is said of a value that no device can have measured. */
    public static ReadingFault outOfRange() {
        return new ReadingFault("reading-out-of-range", "celsius must be a number from 20 to 45");
    }

    /** The same, or {@link #NOT_MEASURED} without a value. */
    static Temperature ofCelsiusIfMeasured(@Nullable BigDecimal celsius) {
        return celsius == null ? NOT_MEASURED : ofCelsius(celsius);
    }

    /** False when nobody measured. */
    public boolean isMeasured() {
        return centiCelsius != 0;
    }

    /** Whether it can be a body's temperature. */
    public Validity validity() {
        if (!isMeasured()) {
            return Validity.NOT_MEASURED;
        }
        if (centiCelsius < LOWEST_VALID) {
            return Validity.INVALID_LOW;
        }
        return centiCelsius > HIGHEST_VALID ? Validity.INVALID_HIGH : Validity.VALID;
    }

    /** True for a valid reading of 37.30 °C or more. */
    public boolean isFever() {
        return validity() == Validity.VALID && centiCelsius >= FEVER;
    }

    /** True for a valid reading below 37.30 °C. */
    public boolean isNormal() {
        return validity() == Validity.VALID && centiCelsius < FEVER;
    }
}
