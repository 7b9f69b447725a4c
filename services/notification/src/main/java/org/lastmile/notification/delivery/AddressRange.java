package org.lastmile.notification.delivery;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * A range of IP addresses.
 *
 * @param network first address of the range
 * @param bits how many leading bits are fixed
 */
public record AddressRange(InetAddress network, int bits) {

    public AddressRange {
        if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("a range has at most as many fixed bits as its addresses");
        }
    }

    /** Reads CIDR notation, such as 10.0.0.0/8. */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a range is written like 10.0.0.0/8");
        }
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash).strip()),
                Integer.parseInt(text.substring(slash + 1).strip()));
    }

    /** Reads several, separated by commas; none from a blank text. */
    public static List<AddressRange> parseAll(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isBlank())
                .map(AddressRange::parse)
                .toList();
    }

    /** True when the address lies in the range. */
    public boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> (bit % Byte.SIZE);
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
