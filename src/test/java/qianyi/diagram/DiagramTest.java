package qianyi.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import qianyi.CompactModel;
import qianyi.format.xmile.XmileReader;
import qianyi.model.Documentation;
import qianyi.model.Group;
import qianyi.model.Model;
import qianyi.model.Names;
import qianyi.model.Point;
import qianyi.model.Variable;
import qianyi.text.Language;

@Tag("slow")
class DiagramTest {
    private static final Model SIPING = siping();
    private static final List<View> VIEWS = Diagram.computed(SIPING);

    private static Model siping() {
        try {
            return XmileReader.read("model.xmile", Files.readAllBytes(Path.of("scenarios/siping/model.xmile")))
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyStockFlowAndAuxiliaryOfSipingStandsInOneView() {
        assertThat(own(VIEWS)).containsExactlyInAnyOrderElementsOf(drawn(SIPING));
        assertThat(VIEWS.stream().map(View::name)).doesNotHaveDuplicates();
    }

    @Test
    void sipingIsTidy() {
        VIEWS.forEach(DiagramTest::assertTidy);
    }

    @Test
    void theSameModelGivesTheSamePictures() {
        assertThat(Diagram.computed(SIPING)).isEqualTo(VIEWS);
    }

    @Test
    void theOrderOfTheFileMovesNothing() {
        List<Map.Entry<String, Variable>> entries =
                new ArrayList<>(SIPING.variables().entrySet());
        Collections.shuffle(entries, new Random(7));
        Map<String, Variable> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        List<Group> groups = SIPING.groups().stream()
                .map(group -> {
                    List<String> members = new ArrayList<>(group.variables());
                    Collections.reverse(members);
                    return new Group(group.name(), group.documentation(), members);
                })
                .toList();
        Model other = new Model(SIPING.name(), SIPING.file(), SIPING.time(), SIPING.dimensions(), shuffled, groups);
        assertThat(Diagram.computed(other)).isEqualTo(VIEWS);
    }

    @Test
    void aChainRunsFromLeftToRight() {
        View people = VIEWS.stream()
                .filter(view -> view.name().equals("people"))
                .findFirst()
                .orElseThrow();
        List<Node> chain =
                List.of("births", "children", "coming_of_age", "working_age", "reaching_sixty", "elders").stream()
                        .map(id -> node(people, id))
                        .toList();
        assertThat(chain.stream().map(Node::x)).isSorted().doesNotHaveDuplicates();
        assertThat(chain.stream().map(Node::y)).containsOnly(chain.get(0).y());
    }

    @Test
    void aStockWithManyFlowsAndARingOfStocksAreTidy() {
        Model model = model("""
                stock hub = 1 | in a1, a2, a3, a4, a5, ring4 | out b1, b2, b3, b4, ring1
                stock second = 1 | in ring1, twin | out ring2
                stock third = 1 | in ring2 | out ring3
                stock fourth = 1 | in ring3 | out ring4, twin
                %s
                aux idle = TIME
                """.formatted(List.of(
                        "a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "ring1", "ring2", "ring3", "ring4",
                        "twin", "loose")
                .stream()
                .map(flow -> "flow " + flow + " = hub * idle")
                .collect(Collectors.joining("\n"))));
        List<View> views = Diagram.computed(model);
        assertThat(own(views)).containsExactlyInAnyOrderElementsOf(drawn(model));
        views.forEach(DiagramTest::assertTidy);
    }

    @Test
    void aGroupThatIsTooLargeIsSplit() {
        String text = IntStream.range(0, 150)
                .mapToObj(i -> "aux x%d = %s".formatted(i, i < 10 ? "TIME" : "x" + i / 3))
                .collect(Collectors.joining("\n"));
        Model model = model(text);
        List<View> views = Diagram.computed(model);
        assertThat(views).hasSizeGreaterThan(2);
        assertThat(own(views)).containsExactlyInAnyOrderElementsOf(drawn(model));
        views.forEach(DiagramTest::assertTidy);
    }

    @Test
    void aStockOfAnotherGroupIsAnAlias() {
        Model plain = model("stock s = 1 | in f\nflow f = s * k\nconstant k = 2\naux x = s");
        Model model = new Model(
                plain.name(),
                plain.file(),
                plain.time(),
                plain.dimensions(),
                plain.variables(),
                List.of(
                        new Group("one", Documentation.parse("甲 | One"), List.of("s", "k")),
                        new Group("two", Documentation.NONE, List.of("f", "x"))));
        View two = Diagram.computed(model).get(1);
        assertThat(node(two, "s").kind()).isEqualTo(Node.Kind.ALIAS_STOCK);
        assertThat(two.pipes()).extracting(Pipe::to).containsExactly("s");
        assertThat(two.connectors())
                .extracting(Connector::from, Connector::to)
                .containsExactlyInAnyOrder(tuple("s", "f"), tuple("s", "x"));
        Subject flow = node(two, "f").subject().orElseThrow();
        assertThat(flow.constants()).extracting(Variable::name).containsExactly("k");
        Subject stock = node(two, "s").subject().orElseThrow();
        assertThat(stock.readers()).extracting(Documentation::en).containsExactly("two");
    }

    @Test
    void aModelOfParametersHasNoPicture() {
        assertThat(Diagram.computed(model("constant k = 2"))).isEmpty();
    }

    private static Model model(String text) {
        return XmileReader.read("m.xmile", CompactModel.of(text).xmile())
                .value()
                .orElseThrow();
    }

    private static List<String> drawn(Model model) {
        return model.variables().values().stream()
                .filter(v -> !(v instanceof Variable.Constant) && !(v instanceof Variable.Lookup))
                .map(Variable::key)
                .toList();
    }

    private static List<String> own(List<View> views) {
        return views.stream()
                .flatMap(view -> view.nodes().stream())
                .filter(node -> switch (node.kind()) {
                    case STOCK, FLOW, AUXILIARY -> true;
                    case ALIAS, ALIAS_STOCK, CLOUD -> false;
                })
                .map(node -> Names.canonical(node.name()))
                .toList();
    }

    private static Node node(View view, String id) {
        return view.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + view.name()));
    }

    /** Nothing lies on anything else or outside, and every line has its ends. */
    private static void assertTidy(View view) {
        Map<String, Node> nodes = view.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        Rectangle page = new Rectangle(0, 0, view.width(), view.height());
        for (Language language : Language.values()) {
            Map<String, Rectangle> taken = new LinkedHashMap<>();
            for (Node node : view.nodes()) {
                NodeAppearance face = node.face(language);
                taken.put(node.id(), face.shape());
                if (node.kind() == Node.Kind.FLOW) {
                    taken.put("label of " + node.id(), face.text());
                } else {
                    assertThat(face.shape().with(face.text())).as(node.id()).isEqualTo(face.shape());
                }
                assertThat(page.with(face.whole())).as(node.id()).isEqualTo(page);
            }
            taken.forEach((a, first) -> taken.forEach((b, second) -> {
                if (a.compareTo(b) < 0) {
                    assertThat(first.overlaps(second))
                            .as(view.name() + ": " + a + " on " + b)
                            .isFalse();
                }
            }));
        }
        for (Connector connector : view.connectors()) {
            assertThat(nodes).containsKeys(connector.from(), connector.to());
        }
        for (Pipe pipe : view.pipes()) {
            assertThat(nodes).containsKeys(pipe.flow(), pipe.from(), pipe.to());
            for (int i = 1; i < pipe.points().size(); i++) {
                Point a = pipe.points().get(i - 1);
                Point b = pipe.points().get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).as(pipe.toString()).isTrue();
            }
        }
    }
}
