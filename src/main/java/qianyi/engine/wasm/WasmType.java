package qianyi.engine.wasm;

/** A type of values, with its code (section 5.3.1). */
public enum WasmType {
    I32(0x7f),
    I64(0x7e),
    F64(0x7c);

    private final int code;

    WasmType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
