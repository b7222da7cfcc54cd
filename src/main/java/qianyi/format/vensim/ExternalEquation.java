package qianyi.format.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qianyi.format.SyntaxException;
import qianyi.format.Token;
import qianyi.format.Token.Kind;
import qianyi.format.external.ExternalCall;
import qianyi.model.Names;

/**
 * A right side that takes its values from another file: {@code GET XLS DATA('file', 'tab', ...)}. Such a call must be the
 * whole right side (Vensim reference manual, "GET XLS DATA").
 */
record ExternalEquation(ExternalCall call) {
    private static final Map<String, ExternalCall.Kind> KINDS = Map.of(
            "get_xls_constants", ExternalCall.Kind.CONSTANTS,
            "get_xls_data", ExternalCall.Kind.DATA,
            "get_xls_lookups", ExternalCall.Kind.LOOKUPS,
            "get_xls_subscript", ExternalCall.Kind.SUBSCRIPT,
            "get_direct_constants", ExternalCall.Kind.CONSTANTS,
            "get_direct_data", ExternalCall.Kind.DATA,
            "get_direct_lookups", ExternalCall.Kind.LOOKUPS,
            "get_direct_subscript", ExternalCall.Kind.SUBSCRIPT);

    /** What such a call yields; none if the words start with anything else. */
    static Optional<ExternalCall.Kind> kind(List<Token> right) {
        return right.get(0).kind() == Kind.NAME ? kind(right.get(0).text()) : Optional.empty();
    }

    static Optional<ExternalCall.Kind> kind(String name) {
        return Optional.ofNullable(KINDS.get(Names.canonical(name)));
    }

    /**
     * The call; none if the words start with anything else.
     *
     * @throws SyntaxException if it is not complete or something follows it
     */
    static Optional<ExternalEquation> of(List<Token> right) throws SyntaxException {
        Optional<ExternalCall.Kind> kind = kind(right);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        VensimTokens words = new VensimTokens(right);
        Token name = words.advance();
        words.expect("(");
        List<String> arguments = new ArrayList<>();
        do {
            Token argument = words.advance();
            if (argument.kind() != Kind.STRING) {
                throw new SyntaxException(argument.span(), "vensim.text-expected", argument.text());
            }
            arguments.add(argument.text());
        } while (words.takes(","));
        Token close = words.peek();
        words.expect(")");
        if (!words.peek().isOperator("->")) {
            words.end();
        }
        return Optional.of(new ExternalEquation(ExternalCall.of(
                kind.get(),
                Names.canonical(name.text()).startsWith("get_direct"),
                arguments,
                name.span().to(close.span()))));
    }
}
