package qianyi.engine;

import java.util.List;

/** A code of the same sort made of other parts. */
record RebuiltCode(List<Code> parts) implements CodeVisitor<Code> {
    /** @param parts as many as {@link Code#parts} has, in the same order */
    static Code of(Code code, List<Code> parts) {
        return code.accept(new RebuiltCode(parts));
    }

    @Override
    public Code number(Code.Number number) {
        return number;
    }

    @Override
    public Code slot(Code.Slot slot) {
        return slot;
    }

    @Override
    public Code element(Code.Element element) {
        return new Code.Element(element.first(), element.count(), parts.get(0));
    }

    @Override
    public Code negate(Code.Negate negate) {
        return new Code.Negate(parts.get(0));
    }

    @Override
    public Code not(Code.Not not) {
        return new Code.Not(parts.get(0));
    }

    @Override
    public Code binary(Code.Binary binary) {
        return new Code.Binary(binary.operator(), parts.get(0), parts.get(1));
    }

    @Override
    public Code conditional(Code.Conditional conditional) {
        return new Code.Conditional(parts.get(0), parts.get(1), parts.get(2));
    }

    @Override
    public Code function(Code.Function function) {
        return new Code.Function(function.function(), parts);
    }

    @Override
    public Code clock(Code.Clock clock) {
        return clock;
    }

    @Override
    public Code wave(Code.Wave wave) {
        return new Code.Wave(wave.function(), parts);
    }

    @Override
    public Code lookup(Code.Lookup lookup) {
        return new Code.Lookup(lookup.table(), parts.get(0));
    }

    @Override
    public Code tableFunction(Code.TableFunction function) {
        return new Code.TableFunction(function.function(), function.table(), parts);
    }

    @Override
    public Code reduce(Code.Reduce reduce) {
        return new Code.Reduce(reduce.function(), parts);
    }

    @Override
    public Code select(Code.Select select) {
        int size = select.values().size();
        return new Code.Select(
                parts.subList(0, size),
                parts.subList(size, 2 * size),
                parts.get(2 * size),
                parts.get(2 * size + 1),
                parts.get(2 * size + 2));
    }

    @Override
    public Code random(Code.Random random) {
        return new Code.Random(random.distribution(), random.stream(), parts);
    }
}
