package qianyi.format.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import qianyi.engine.Run;

/** Arrays (XMILE 1.0, sections 3.7.1, 4.1.4 and 4.5). */
class XmileArraysTest {
    private static final String DIMENSIONS = """
            <dimensions><dim name="X" size="2"/><dim name="Place"><elem name="North"/><elem name="South"/></dim></dimensions>
            """;

    private static String aux(String name, String dimensions, String rest) {
        StringBuilder shape = new StringBuilder();
        for (String dimension : dimensions.split(" ")) {
            shape.append("<dim name=\"").append(dimension).append("\"/>");
        }
        return "<aux name=\"" + name + "\"><dimensions>" + shape + "</dimensions>" + rest + "</aux>\n";
    }

    private static Run run(String variables) {
        return Xmile.run(Xmile.file(DIMENSIONS + "<model><variables>" + variables + "</variables></model>"));
    }

    /** The standard's own example (section 4.5): one equation, and a table for each element. */
    @Test
    void everyElementHasItsTable() {
        String tables = """
                <element subscript="1"><gf><xscale min="0" max="4"/><ypts>0,50,25</ypts></gf></element>
                <element subscript="2"><gf type="discrete"><xscale min="0" max="4"/><ypts>90,10,10</ypts></gf></element>""";
        Run run = run(aux("g", "X", tables + "<eqn>TIME</eqn>"));
        assertThat(run.series("g", "1")).containsExactly(0, 25, 50, 37.5, 25);
        assertThat(run.series("g", "2")).containsExactly(90, 90, 10, 10, 10);
    }

    @Test
    void tablesByElementCanBeCalled() {
        String tables = """
                <element subscript="North"><gf><xscale min="0" max="2"/><ypts>0,2,4</ypts></gf></element>
                <element subscript="South"><gf><xpts>0,1,2</xpts><ypts sep=";">0;10;20</ypts></gf></element>""";
        Run run = run(aux("g", "Place", tables) + aux("y", "Place", "<eqn>g[Place](1.5)</eqn>"));
        assertThat(run.series("y", "North")).containsOnly(3);
        assertThat(run.series("y", "South")).containsOnly(15);
    }

    @Test
    void aTableThatStandsElsewhereIsNamed() {
        Run run = Xmile.run(Xmile.model("""
                <gf name="rising"><xscale min="0" max="4"/><ypts>0,8</ypts></gf>
                <aux name="a"><eqn>TIME</eqn><gf name="rising"/></aux>
                <aux name="own"><eqn>0</eqn><gf><xscale min="0" max="4"/><ypts>0,4</ypts></gf></aux>
                <aux name="b"><eqn>LOOKUP(own, TIME) + own(TIME)</eqn></aux>"""));
        assertThat(run.series("a")).containsExactly(0, 2, 4, 6, 8);
        assertThat(run.series("own")).containsOnly(0);
        assertThat(run.series("b")).containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    void namesOfElementsAndDimensionsAreNumbers() {
        Run run = run(aux("d", "X X", "<eqn>10 * X</eqn>") + aux("p", "Place", "<eqn>Place + 10 * Place.South</eqn>"));
        assertThat(run.series("p", "North")).containsOnly(21);
        assertThat(run.series("p", "South")).containsOnly(22);
        assertThat(run.series("d", "2", "1")).containsOnly(20);
    }

    @Test
    void transposes() {
        String matrix = aux("a", "Place X", """
                <element subscript="North,1"><eqn>1</eqn></element><element subscript="North,2"><eqn>2</eqn></element>
                <element subscript="South,1"><eqn>3</eqn></element><element subscript="South,2"><eqn>4</eqn></element>""");
        String square = aux("q", "X X", """
                <element subscript="1,1"><eqn>1</eqn></element><element subscript="1,2"><eqn>2</eqn></element>
                <element subscript="2,1"><eqn>3</eqn></element><element subscript="2,2"><eqn>4</eqn></element>""");
        Run run = run(matrix
                + square
                + aux("sign", "X Place", "<eqn>a'</eqn>")
                + aux("names", "X Place", "<eqn>a[Place, X]</eqn>")
                + aux("bare", "X Place", "<eqn>a</eqn>")
                + aux("squared", "X X", "<eqn>q' * 10</eqn>")
                + aux("placed", "X X", "<eqn>q[@2, @1]</eqn>")
                + aux("rows", "Place", "<eqn>SUM(a[Place, *])</eqn>"));
        for (String transposed : new String[] {"sign", "names", "bare"}) {
            assertThat(run.series(transposed, "1", "South")).as(transposed).containsOnly(3);
            assertThat(run.series(transposed, "2", "North")).as(transposed).containsOnly(2);
        }
        assertThat(run.series("squared", "1", "2")).containsOnly(30);
        assertThat(run.series("placed", "1", "2")).containsOnly(3);
        assertThat(run.series("rows", "South")).containsOnly(7);
    }

    @Test
    void saysThatAPositionIsNone() {
        String text = Xmile.file(DIMENSIONS + "<model><variables>\n" + aux("a", "X", "<eqn>1</eqn>")
                + aux("b", "X", "<eqn>a[@2]</eqn>") + "</variables></model>");
        assertThat(Xmile.noticed(text)).contains("5:62 xmile.position-unknown");
    }
}
