package qianyi.engine.wasm;

/**
 * A static method of this program that a module hands out.
 *
 * @param export the name that the function has outside
 * @param descriptor parameters and result, as class files have them
 */
public record StaticMethod(String export, Class<?> owner, String method, String descriptor) {}
