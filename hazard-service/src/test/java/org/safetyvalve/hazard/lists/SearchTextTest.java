package org.safetyvalve.hazard.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a text is found by, against a plain look for it. */
class SearchTextTest {

    /** Few characters, so that texts often have pairs in common; one beyond the basic plane, capitals, a break. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("消", "防", "火", "通", "道", "A", "a", "B", "𠮷", " ", "。", "\n", "İ")
                .list()
                .ofMaxSize(25)
                .map(characters -> String.join("", characters));
    }

    @Property(tries = 5_000)
    void whateverHasATextIsFoundByEachOfItsPairs(
            @ForAll("texts") String title,
            @ForAll("texts") String description,
            @ForAll("texts") String address,
            @ForAll("pieces") String wanted) {
        Document view = new Document("words", SearchText.words(title, description)).append("address", address);
        String text = SearchText.folded(wanted);
        boolean has = lower(title).contains(lower(wanted))
                || lower(description).contains(lower(wanted))
                || lower(address).contains(lower(wanted));
        assertThat(SearchText.has(view, text)).isEqualTo(has);
        if (has) {
            assertThat(SearchText.pairs(view.getString("words"), address)).containsAll(SearchText.somePairs(text, 6));
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("消", "防", "火", "通", "道", "A", "a", "B", "𠮷", " ", "。", "İ")
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(characters -> String.join("", characters));
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        text.codePoints().forEach(point -> lower.appendCodePoint(Character.toLowerCase(point)));
        return lower.toString();
    }

    @Test
    void partsFoldToPartsOfTheWhole() {
        String capitals = "ΟΔΟΣ";
        assertThat(capitals.toLowerCase(Locale.ROOT))
                .as("the last letter depends on what follows")
                .endsWith("ς");
        assertThat(SearchText.folded(capitals + "Α")).contains(SearchText.folded(capitals));
    }

    @Test
    void hasPairsOfLettersOnlyAndNoneAcrossTexts() {
        assertThat(SearchText.pairs(SearchText.words("消防", "通道。A1 𠮷野"), null))
                .containsExactly("消防", "通道", "a1", "𠮷野");
    }

    @Test
    void comparesTheFirstAndTheLastPairAmongThose() {
        assertThat(SearchText.somePairs("消防", 6)).containsExactly("消防");
        assertThat(SearchText.somePairs("。!", 6)).isEmpty();
        assertThat(SearchText.somePairs("消防通道堵塞严重请整改", 6))
                .hasSize(6)
                .startsWith("消防")
                .endsWith("整改");
    }
}
