package qianyi.engine;

/** How many bytes of instructions some code comes to at the most. HotSpot compiles no method of more than 8,000. */
final class CodeSize {
    private static final int NODE = 14;
    private static final int WAVE = 30;

    private CodeSize() {}

    static long of(Code code) {
        long own = code instanceof Code.Wave || code instanceof Code.Random ? WAVE : NODE;
        for (Code part : code.parts()) {
            own += of(part);
        }
        return own;
    }
}
