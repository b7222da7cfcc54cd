package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import qianyi.format.Macros;
import qianyi.format.Macros.Macro;
import qianyi.format.SyntaxException;
import qianyi.format.SyntaxProblems;
import qianyi.format.Token;
import qianyi.format.vensim.MdlFile.MacroText;
import qianyi.model.Names;

/** The macros of a file (Vensim reference manual, "Macros"); one may call another and may stand behind its calls. */
final class VensimMacros {
    /** What Vensim has as a function and its manual as equations, with results beside the first ("DELAYP"). */
    private static final String OF_VENSIM = """
            :MACRO: DELAYP(input,delay time:pipeline)
            DELAYP = stage 3/share ~ input ~ |
            pipeline = stage 1+stage 2+stage 3 ~ ~ |
            share = delay time/3 ~ delay time ~ |
            stage 1 = INTEG(input-stage 1/share, share*input) ~ ~ |
            stage 2 = INTEG(stage 1/share-stage 2/share, share*input) ~ ~ |
            stage 3 = INTEG(stage 2/share-DELAYP, share*input) ~ ~ |
            :END OF MACRO:
            """;

    private VensimMacros() {}

    static Macros read(List<MacroText> texts, VensimVariables variables, SyntaxProblems problems) {
        Macros macros = new Macros(VensimFunctions.TABLE);
        for (MacroText text : texts) {
            try {
                Macro macro = macro(text, variables, problems);
                if (!macros.define(macro)) {
                    problems.error(text.head().span(), "vensim.macro-twice", macro.name());
                }
            } catch (SyntaxException e) {
                problems.add(e);
                macros.leaveOut(text.head().text().split("\\(", 2)[0].strip());
            }
        }
        for (MacroText text : StatementReader.read(OF_VENSIM, problems).macros()) {
            define(text, macros, variables, problems);
        }
        return macros;
    }

    /** A macro of the file goes before one of Vensim. */
    private static void define(MacroText text, Macros macros, VensimVariables variables, SyntaxProblems problems) {
        try {
            macros.define(macro(text, variables, problems));
        } catch (SyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Macro macro(MacroText text, VensimVariables variables, SyntaxProblems problems)
            throws SyntaxException {
        VensimTokens words = new VensimTokens(VensimLexer.tokens(text.head()));
        Token name = words.name();
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        words.expect("(");
        if (!words.takes(")")) {
            List<String> into = inputs;
            do {
                into.add(words.name().text());
                if (words.takes(":")) {
                    into = outputs;
                    into.add(words.name().text());
                }
            } while (words.takes(","));
            words.expect(")");
        }
        words.end();
        Set<String> callable = inputs.stream().map(Names::canonical).collect(Collectors.toSet());
        List<Definition> body = Definitions.read(text.body(), problems);
        return new Macro(name.text(), inputs, outputs, name.text(), scopes -> variables.read(body, callable, scopes));
    }
}
