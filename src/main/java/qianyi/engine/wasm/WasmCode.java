package qianyi.engine.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a function on its way (section 5.5.13 and 5.4): each call adds one instruction. */
public final class WasmCode {
    private static final int BLOCK = 0x02;
    private static final int LOOP = 0x03;
    private static final int IF = 0x04;
    private static final int BR = 0x0c;
    private static final int BR_IF = 0x0d;
    private static final int CALL = 0x10;
    private static final int LOCAL_GET = 0x20;
    private static final int LOCAL_SET = 0x21;
    private static final int LOCAL_TEE = 0x22;
    private static final int I32_LOAD = 0x28;
    private static final int F64_LOAD = 0x2b;
    private static final int F64_STORE = 0x39;
    private static final int I32_CONST = 0x41;
    private static final int I64_CONST = 0x42;
    private static final int F64_CONST = 0x44;
    private static final int NO_TYPE = 0x40;
    private static final int WORD_ALIGNED = 2;
    private static final int ALIGNED = 3;

    private final int parameters;
    private final List<WasmType> locals = new ArrayList<>();
    private final Bytes body = new Bytes();

    WasmCode(int parameters) {
        this.parameters = parameters;
    }

    /** A further local variable. */
    public int local(WasmType type) {
        locals.add(type);
        return parameters + locals.size() - 1;
    }

    public WasmCode op(Opcode opcode) {
        body.put(opcode.code());
        return this;
    }

    public WasmCode number(int number) {
        body.put(I32_CONST).signed(number);
        return this;
    }

    public WasmCode number(long number) {
        body.put(I64_CONST).signed(number);
        return this;
    }

    public WasmCode number(double number) {
        body.put(F64_CONST).number(number);
        return this;
    }

    public WasmCode get(int local) {
        body.put(LOCAL_GET).unsigned(local);
        return this;
    }

    public WasmCode set(int local) {
        body.put(LOCAL_SET).unsigned(local);
        return this;
    }

    /** Sets a local and leaves the value. */
    public WasmCode tee(int local) {
        body.put(LOCAL_TEE).unsigned(local);
        return this;
    }

    /** The double of an address, which is on the stack, plus an offset in bytes. */
    public WasmCode load(int offset) {
        body.put(F64_LOAD).unsigned(ALIGNED).unsigned(offset);
        return this;
    }

    /** The whole number of four bytes at an address, which is on the stack, plus an offset in bytes. */
    public WasmCode loadWord(int offset) {
        body.put(I32_LOAD).unsigned(WORD_ALIGNED).unsigned(offset);
        return this;
    }

    /** Stores a double; its address, less an offset in bytes, is below it on the stack. */
    public WasmCode store(int offset) {
        body.put(F64_STORE).unsigned(ALIGNED).unsigned(offset);
        return this;
    }

    public WasmCode call(int function) {
        body.put(CALL).unsigned(function);
        return this;
    }

    /** Begins a block, whose end a branch to it goes to. */
    public WasmCode block() {
        body.put(BLOCK).put(NO_TYPE);
        return this;
    }

    /** Begins a block, whose beginning a branch to it goes to. */
    public WasmCode loop() {
        body.put(LOOP).put(NO_TYPE);
        return this;
    }

    /** Begins a block that leaves a value, if the number on the stack is not 0. */
    public WasmCode when(WasmType type) {
        body.put(IF).put(type.code());
        return this;
    }

    /** The same without a value. */
    public WasmCode when() {
        body.put(IF).put(NO_TYPE);
        return this;
    }

    /** Goes to the block that so many others inside it are open. */
    public WasmCode branch(int depth) {
        body.put(BR).unsigned(depth);
        return this;
    }

    /** The same if the number on the stack is not 0. */
    public WasmCode branchIf(int depth) {
        body.put(BR_IF).unsigned(depth);
        return this;
    }

    /** Bytes so far. */
    public int size() {
        return body.size();
    }

    /** With its locals, one group each, and its end. */
    Bytes encoded() {
        Bytes code = new Bytes().unsigned(locals.size());
        locals.forEach(type -> code.unsigned(1).put(type.code()));
        return code.put(body).put(Opcode.END.code());
    }

    /** What a function takes and gives. */
    public record Signature(List<WasmType> parameters, Optional<WasmType> result) {
        public static final Signature NONE = new Signature(List.of(), Optional.empty());

        public Signature {
            parameters = List.copyOf(parameters);
        }

        Bytes encoded() {
            Bytes type = new Bytes().put(0x60).unsigned(parameters.size());
            parameters.forEach(parameter -> type.put(parameter.code()));
            type.unsigned(result.isPresent() ? 1 : 0);
            result.ifPresent(one -> type.put(one.code()));
            return type;
        }
    }
}
