package org.safetyvalve.hazard.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[32];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void isWrittenInSevenGroupsOfFourWithoutLettersThatLookLikeOthers() {
        assertThat(Receipt.of(bytes(1)).written()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void carriesTheFirst135BitsThatItIsMadeOf() {
        byte[] bits = bytes(2);
        BigInteger read = BigInteger.ZERO;
        for (char symbol : Receipt.of(bits).symbols().substring(0, 27).toCharArray()) {
            read = read.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(symbol)));
        }
        assertThat(read).isEqualTo(new BigInteger(1, Arrays.copyOf(bits, 17)).shiftRight(1));
    }

    /** Multiplied out by a table of powers, not as the receipt does it: zero for whatever is copied right. */
    private static int syndrome(String symbols) {
        int sum = 0;
        for (int place = 0; place < symbols.length(); place++) {
            int element = ALPHABET.indexOf(symbols.charAt(place));
            int power = symbols.length() - 1 - place;
            for (int bit = 0; bit < 5; bit++) {
                if ((element >> bit & 1) == 1) {
                    sum ^= powerOfX(power + bit);
                }
            }
        }
        return sum;
    }

    private static int powerOfX(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = power << 1 ^ ((power & 16) == 0 ? 0 : 0b100101);
        }
        return power;
    }

    @Test
    void itsCheckCharacterShowsEveryWrongCharacterAndEveryTwoThatChangedPlaces() {
        String right = Receipt.of(bytes(3)).symbols();
        assertThat(syndrome(right)).isZero();
        for (int place = 0; place < right.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(place)) {
                    assertThat(syndrome(with(right, place, other)))
                            .as("%s at %d", other, place)
                            .isNotZero();
                }
            }
            for (int second = place + 1; second < right.length(); second++) {
                if (right.charAt(place) != right.charAt(second)) {
                    String swapped = with(with(right, place, right.charAt(second)), second, right.charAt(place));
                    assertThat(syndrome(swapped)).as("%d and %d", place, second).isNotZero();
                }
            }
        }
    }

    private static String with(String symbols, int place, char symbol) {
        return symbols.substring(0, place) + symbol + symbols.substring(place + 1);
    }

    @Test
    void isFoundHoweverItsReaderTypesIt() {
        Receipt receipt = new Receipt("0123456789ABCDEFGHJKMNPQRSTV");
        for (String typed : new String[] {
            "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV",
            " 0123 4567 89ab cdef ghjk mnpq rstv ",
            "O1234567 89ABCDEFGHJKMNPQRSTV",
            "oI23—4567—89AB—CDEF—GHJK—MNPQ—RSTV",
            "０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＭＮＰＱＲＳＴＶ"
        }) {
            assertThat(Receipt.hashOf(typed)).as(typed).isEqualTo(receipt.hash());
        }
        assertThat(Receipt.hashOf("1123456789ABCDEFGHJKMNPQRSTV")).isNotEqualTo(receipt.hash());
        assertThat(Receipt.hashOf("")).hasSize(64);
    }

    @Test
    void saysNothingInALog() {
        Receipt receipt = Receipt.of(bytes(4));
        assertThat(receipt + " " + new ReporterContact("王五", "13800138000"))
                .doesNotContain(receipt.symbols(), "王五", "13800138000");
    }
}
