package qianyi.engine;

import qianyi.model.BinaryOperator;

/** The four operations on code. */
final class Codes {
    private Codes() {}

    static Code add(Code left, Code right) {
        return new Code.Binary(BinaryOperator.ADD, left, right);
    }

    static Code subtract(Code left, Code right) {
        return new Code.Binary(BinaryOperator.SUBTRACT, left, right);
    }

    static Code multiply(Code left, Code right) {
        return new Code.Binary(BinaryOperator.MULTIPLY, left, right);
    }

    static Code divide(Code left, Code right) {
        return new Code.Binary(BinaryOperator.DIVIDE, left, right);
    }
}
