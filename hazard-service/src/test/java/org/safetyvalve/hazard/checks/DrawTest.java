package org.safetyvalve.hazard.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safetyvalve.hazard.testing.SampleDrawnAgain;

/** The example is that of docs/agency.md; its values were made with Python's hashlib. */
class DrawTest {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final List<String> POPULATION =
            IntStream.rangeClosed(1, 10).mapToObj("hazard-%02d"::formatted).toList();

    private static LookBack.Sample draw(String seed, Iterable<String> ids, int size) {
        Draw draw = new Draw(HexFormat.of().parseHex(seed), size);
        ids.forEach(draw::take);
        return draw.sample();
    }

    @Test
    void drawsTheDocumentedExample() {
        LookBack.Sample sample = draw(SEED, POPULATION, 3);
        assertThat(sample.method()).isEqualTo("sha256-seed-id.1");
        assertThat(sample.population()).isEqualTo(10);
        assertThat(sample.populationHash())
                .isEqualTo("767d86e6d3ddabcd266dad921dfa626340a9536cad65d31e52673c7bda058cfd");
        assertThat(sample.seed()).isEqualTo(SEED);
        assertThat(sample.hazards()).containsExactly("hazard-10", "hazard-06", "hazard-08");
    }

    @Test
    void anybodyElseDrawsTheSame() {
        Random random = new Random(20260601);
        for (int size : new int[] {1, 7, 200, 999, 1_000, 5_000}) {
            TreeSet<String> population = new TreeSet<>();
            IntStream.range(0, 1_000)
                    .forEach(i -> population.add(new UUID(random.nextLong(), random.nextLong()).toString()));
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            String hex = HexFormat.of().formatHex(seed);
            LookBack.Sample sample = draw(hex, population, size);
            assertThat(sample.hazards()).isEqualTo(SampleDrawnAgain.of(hex, population, size));
            assertThat(sample.populationHash()).isEqualTo(SampleDrawnAgain.hash(population));
        }
    }

    @Test
    void anotherSeedOrAnotherPopulationIsAnotherDraw() {
        assertThat(draw("ff" + SEED.substring(2), POPULATION, 3).hazards())
                .isNotEqualTo(draw(SEED, POPULATION, 3).hazards());
        assertThat(draw(SEED, POPULATION.subList(0, 9), 3).populationHash())
                .isNotEqualTo(draw(SEED, POPULATION, 3).populationHash());
    }

    @Test
    void eachOfThePopulationIsDrawnAboutAsOften() {
        int[] drawn = new int[10];
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            draw(HexFormat.of().formatHex(seed), POPULATION, 3)
                    .hazards()
                    .forEach(id -> drawn[POPULATION.indexOf(id)]++);
        }
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(500, 700));
    }

    @Test
    void takesNoPopulationThatIsOutOfOrderOrHasAnIdTwice() {
        for (List<String> wrong : List.of(List.of("b", "a"), List.of("a", "a"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> draw(SEED, wrong, 1));
        }
    }

    @Test
    void ofNobodyNobodyIsDrawn() {
        assertThat(draw(SEED, new ArrayList<>(), 3).hazards()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Draw(new byte[31], 3));
    }
}
