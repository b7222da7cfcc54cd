package qianyi.engine;

/** One method a case, so that whatever else runs programs does not compile until it has thought of it. */
interface CodeVisitor<R> {
    R number(Code.Number number);

    R slot(Code.Slot slot);

    R element(Code.Element element);

    R negate(Code.Negate negate);

    R not(Code.Not not);

    R binary(Code.Binary binary);

    R conditional(Code.Conditional conditional);

    R function(Code.Function function);

    R clock(Code.Clock clock);

    R wave(Code.Wave wave);

    R lookup(Code.Lookup lookup);

    R tableFunction(Code.TableFunction function);

    R reduce(Code.Reduce reduce);

    R select(Code.Select select);

    R random(Code.Random random);
}
