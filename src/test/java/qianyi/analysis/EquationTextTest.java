package qianyi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qianyi.CompactModel;
import qianyi.model.BinaryOperator;
import qianyi.model.Builtin;
import qianyi.model.Equation;
import qianyi.model.Expr;
import qianyi.model.Model;
import qianyi.model.Span;
import qianyi.model.Subscript;
import qianyi.model.UnaryOperator;
import qianyi.model.Variable;

class EquationTextTest {
    private static final String TABLES = "table f continuous 0:1 2:3\ntable mod continuous 0:1 2:3\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b * c",
                "(a + b) * c",
                "a - b - c",
                "a - (b - c)",
                "a / (b * c)",
                "a^b^c",
                "(a^b)^c",
                "-a^b",
                "(-a)^b",
                "-a * b",
                "a * (-b)",
                "-(a + b)",
                "-(-a)",
                "NOT (a = b)",
                "NOT a AND NOT b",
                "a AND (b OR c)",
                "a < b = c",
                "a MOD 2 + 0.25",
                "MIN(MAX(a, 0), 1)",
                "SUM(input[sector, *] * output[*])",
                "STEP(3, TIME + DT)",
                "f(a + b) + \"mod\"(a)",
                "IF a > 1 THEN b ELSE IF c THEN a ELSE 0",
                "(IF a THEN b ELSE c) + 1",
                "IF a THEN (IF b THEN 1 ELSE 2) ELSE c",
                "\"两 个\" + 价格[农业]",
                "\"if\" + \"2nd\"",
                "x[1]",
                "1e-9 * 1000000"
            })
    void textIsWrittenAsItWasRead(String text) {
        assertThat(EquationText.of(parsed(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"((a))*(b/c); a * (b / c)", "a--b; a - (-b)", "0010.50; 10.5", "((a+b)) + c; a + b + c", "+a; +a"})
    void needlessParenthesesAndSpacesGo(String written, String shown) {
        assertThat(EquationText.of(parsed(written))).isEqualTo(shown);
    }

    @Test
    void anyExpressionReadsBackAsItself() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 3000; i++) {
            Expr expression = draw(random, 5);
            String text = EquationText.of(expression);
            assertThat(Bare.of(parsed(text))).as(text).isEqualTo(expression);
        }
    }

    @Test
    void everyEquationOfSipingReadsBackAsItself() {
        Model model = Siping.STUDY.program().model();
        StringBuilder tables = new StringBuilder();
        model.variables().values().stream()
                .filter(Variable.Lookup.class::isInstance)
                .forEach(table -> tables.append("table ").append(table.name()).append(" continuous 0:1 2:3\n"));
        StringBuilder text = new StringBuilder(tables);
        List<Equation> equations = model.variables().values().stream()
                .flatMap(variable -> variable.equations().stream())
                .toList();
        for (int i = 0; i < equations.size(); i++) {
            text.append("aux e").append(i).append(" = ");
            text.append(EquationText.of(equations.get(i).expression())).append('\n');
        }
        Model again = CompactModel.model(text.toString());
        assertThat(equations).hasSizeGreaterThan(900);
        for (int i = 0; i < equations.size(); i++) {
            assertThat(Bare.of(expression(again, "e" + i)))
                    .isEqualTo(Bare.of(equations.get(i).expression()));
        }
    }

    @Test
    void stockShowsWhatFillsAndEmptiesIt() {
        Model model = CompactModel.model("""
                stock people = 3 * 2 | in births, moves | out deaths
                stock still = 1
                stock leak = 1 | out drain
                flow births = 1
                flow moves = 1
                flow deaths = 1
                flow drain = 1
                """);
        assertThat(rate((Variable.Stock) model.variable("people").orElseThrow()))
                .isEqualTo("births + moves - deaths");
        assertThat(rate((Variable.Stock) model.variable("still").orElseThrow())).isEqualTo("0");
        assertThat(rate((Variable.Stock) model.variable("leak").orElseThrow())).isEqualTo("- drain");
        assertThat(EquationText.lines(model.variable("people").orElseThrow()))
                .containsExactly(new EquationText.Line(List.of(), "3 * 2"));
    }

    private static Expr parsed(String text) {
        return expression(CompactModel.model(TABLES + "aux result = " + text), "result");
    }

    private static Expr expression(Model model, String name) {
        return model.variable(name).orElseThrow().equations().get(0).expression();
    }

    private static Expr draw(SplittableRandom random, int depth) {
        int choice = depth == 0 ? random.nextInt(3) : random.nextInt(14);
        return switch (choice) {
            case 0 -> new Expr.Literal(oneOf(random, 0.0, 1.0, 2.5, 1e-9, 1e20, 0.1), Span.START);
            case 1 -> new Expr.Reference(oneOf(random, "a", "not", "two words", "a\"b", "价格"), List.of(), Span.START);
            case 2 ->
                new Expr.Reference(
                        "x",
                        List.of(
                                new Subscript.All(Span.START),
                                new Subscript.Named(oneOf(random, "AGR", "if", "3", "a b"), Span.START)),
                        Span.START);
            case 3 -> new Expr.Unary(oneOf(random, UnaryOperator.values()), draw(random, depth - 1), Span.START);
            case 4 ->
                new Expr.Conditional(
                        draw(random, depth - 1), draw(random, depth - 1), draw(random, depth - 1), Span.START);
            case 5 -> new Expr.Lookup(oneOf(random, "f", "mod"), List.of(), draw(random, depth - 1), Span.START);
            case 6 -> new Expr.Call(Builtin.MAX, List.of(draw(random, depth - 1), draw(random, depth - 1)), Span.START);
            case 7 -> new Expr.Call(oneOf(random, Builtin.TIME, Builtin.PI), List.of(), Span.START);
            default ->
                new Expr.Binary(
                        oneOf(random, BinaryOperator.values()),
                        draw(random, depth - 1),
                        draw(random, depth - 1),
                        Span.START);
        };
    }

    @SafeVarargs
    private static <T> T oneOf(SplittableRandom random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String rate(Variable.Stock stock) {
        List<EquationText.Line> rates = EquationText.rates(stock);
        assertThat(rates).hasSize(1);
        return rates.get(0).text();
    }
}
