package qianyi.siping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qianyi.study.ReferenceClass;
import qianyi.study.StudyReader;

/**
 * The counts and quantiles of comparable places that the study quotes, counted again from the panel where it lies beside
 * the project; its own header names where the figures come from.
 */
class SipingOutsideViewTest {
    private static final Path PANEL =
            Path.of(System.getProperty("reference.class", "../shared/data/reference-class.csv"));
    private static final Set<String> NORTHEAST = Set.of("吉林省", "辽宁省", "黑龙江省");
    private static final Set<String> OTHER_BOUNDARY = Set.of("四平市", "长春市", "通化市");
    private static final String OWN = "四平市";

    /** Nominal output of the nation as published before the census of 2023, in 100 million yuan. */
    private static final double NATION_2019 = 986515;

    private static final double NATION_2023 = 1260582;

    /** Figures by year of each place, by its name. */
    private final Map<String, NavigableMap<Integer, Double>> published = new TreeMap<>();

    private final Map<String, NavigableMap<Integer, Double>> revised = new TreeMap<>();
    private final Map<String, String> provinces = new HashMap<>();
    private final List<ReferenceClass> classes = StudyReader.read(Path.of("scenarios/siping"))
            .value()
            .orElseThrow()
            .outside()
            .classes();

    @BeforeAll
    static void thePanelIsThere() {
        assumeTrue(Files.exists(PANEL), "the panel is not here; name it with -Dreference.class");
    }

    SipingOutsideViewTest() throws IOException {
        if (Files.exists(PANEL)) {
            Files.readAllLines(PANEL, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(this::row);
        }
    }

    private void row(String[] cells) {
        provinces.put(cells[1], cells[0]);
        int year = Integer.parseInt(cells[2]);
        put(published, cells[1], year, cells[3]);
        put(revised, cells[1], year, cells[4]);
    }

    private static void put(Map<String, NavigableMap<Integer, Double>> series, String city, int year, String figure) {
        NavigableMap<Integer, Double> of = series.computeIfAbsent(city, any -> new TreeMap<>());
        if (!figure.isEmpty()) {
            of.put(year, Double.parseDouble(figure));
        }
    }

    private boolean isNortheast(String city) {
        return NORTHEAST.contains(provinces.get(city));
    }

    @Test
    void placesThatStoodWhereThisOneStands() {
        List<ReferenceClass.Arrivals> arrivals = classes.stream()
                .filter(ReferenceClass.Arrivals.class::isInstance)
                .map(ReferenceClass.Arrivals.class::cast)
                .toList();
        assertThat(arrivals).hasSize(6);
        for (ReferenceClass.Arrivals row : arrivals) {
            var series = row.vintage().en().equals("revised figures") ? revised : published;
            boolean northeast = row.label().en().contains("northeastern");
            List<int[]> entries = series.entrySet().stream()
                    .filter(city -> isNortheast(city.getKey()) == northeast
                            && !city.getKey().equals(OWN))
                    .flatMap(city -> entry(city.getValue(), row))
                    .toList();
            assertThat(entries).as(row.toString()).hasSize(row.places());
            assertThat(entries.stream().filter(entry -> entry[1] <= row.until()))
                    .as(row.toString())
                    .hasSize(row.reached());
            row.within().forEach((years, reached) -> assertThat(
                            entries.stream().filter(entry -> entry[1] - entry[0] <= years))
                    .as(row.toString())
                    .hasSize(reached));
        }
    }

    /** The year in which it was first in the band, if that lies in the window, and that in which it arrived. */
    private static Stream<int[]> entry(NavigableMap<Integer, Double> figures, ReferenceClass.Arrivals row) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue() >= row.low() && figure.getValue() <= row.high())
                .limit(1)
                .map(Map.Entry::getKey)
                .filter(first -> first >= row.since() && first <= row.through().orElse(row.until()))
                .map(first -> new int[] {
                    first,
                    figures.tailMap(first, false).entrySet().stream()
                            .filter(figure -> figure.getValue() >= row.level())
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(Integer.MAX_VALUE / 2)
                });
    }

    @Test
    void placesThatHadTheLevelAndLostIt() {
        ReferenceClass.Losses losses = classes.stream()
                .filter(ReferenceClass.Losses.class::isInstance)
                .map(ReferenceClass.Losses.class::cast)
                .findFirst()
                .orElseThrow();
        List<NavigableMap<Integer, Double>> lost = new ArrayList<>();
        int had = 0;
        for (Map.Entry<String, NavigableMap<Integer, Double>> city : published.entrySet()) {
            NavigableMap<Integer, Double> figures = city.getValue();
            var first = figures.entrySet().stream()
                    .filter(figure -> figure.getValue() >= losses.level())
                    .map(Map.Entry::getKey)
                    .findFirst();
            double peak =
                    figures.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
            if (isNortheast(city.getKey()) && peak < 1700 && first.isPresent() && first.get() <= losses.by()) {
                had++;
                if (figures.tailMap(first.get()).values().stream().anyMatch(figure -> figure < losses.level())) {
                    lost.add(figures);
                }
            }
        }
        assertThat(had).isEqualTo(losses.places());
        assertThat(lost).hasSize(losses.fell());
        assertThat(lost.stream().filter(figures -> figures.getOrDefault(losses.until(), 0.0) < losses.level()))
                .hasSize(losses.below());
    }

    @Test
    void theGapOfGrowthToTheNation() {
        ReferenceClass.Gaps gaps = classes.stream()
                .filter(ReferenceClass.Gaps.class::isInstance)
                .map(ReferenceClass.Gaps.class::cast)
                .findFirst()
                .orElseThrow();
        double nation = Math.pow(NATION_2023 / NATION_2019, 0.25) - 1;
        List<Double> sorted = revised.entrySet().stream()
                .filter(city -> isNortheast(city.getKey()) && !OTHER_BOUNDARY.contains(city.getKey()))
                .map(Map.Entry::getValue)
                .filter(figures -> figures.containsKey(gaps.from()) && figures.containsKey(gaps.until()))
                .map(figures -> Math.pow(figures.get(gaps.until()) / figures.get(gaps.from()), 0.25) - 1 - nation)
                .sorted()
                .toList();
        assertThat(sorted).hasSize(gaps.places());
        gaps.quantiles()
                .forEach((share, gap) -> assertThat(quantile(sorted, share)).isCloseTo(gap, within(0.0005)));
    }

    /** On straight lines between the sorted numbers. */
    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double low = sorted.get(below);
        return low + (sorted.get(Math.min(below + 1, sorted.size() - 1)) - low) * (place - below);
    }
}
