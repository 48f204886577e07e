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
        return Arbitraries.of("消", "防", "火", "通", "道", "A", "a", "B", "1", "2", "𠮷", " ", "。", "\n", "İ")
                .list()
                .ofMaxSize(25)
                .map(characters -> String.join("", characters));
    }

    @Property(tries = 5_000)
    void whateverHasATextIsFoundByEachOfItsTerms(
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
            assertThat(SearchText.terms(view.getString("words"), address)).containsAll(SearchText.someTerms(text, 6));
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("消", "防", "火", "通", "道", "A", "a", "B", "1", "2", "𠮷", " ", "。", "İ")
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
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
        assertThat(SearchText.terms(SearchText.words("消防", "通道。A 𠮷野"), null)).containsExactly("消防", "通道", "𠮷野");
    }

    @Test
    void hasNumbersAndLatinWordsAsAWhole() {
        assertThat(SearchText.terms(SearchText.words("第77车间", "鲁L12345"), "3号"))
                .contains("number:77", "number:l12345")
                .doesNotContain("number:7", "number:3");
        assertThat(SearchText.someTerms("第77车", 6)).startsWith("number:77");
        assertThat(SearchText.someTerms("77车间", 6)).as("perhaps of 177").doesNotContain("number:77");
        assertThat(SearchText.someTerms("车间77", 6)).as("perhaps of 770").doesNotContain("number:77");
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
