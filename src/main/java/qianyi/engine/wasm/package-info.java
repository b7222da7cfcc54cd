/**
 * WebAssembly modules: how they are written down, and the project's own static methods in them. Only what the first
 * version of the format has is used, since office browsers lag.
 *
 * <p>Source: WebAssembly Core Specification 1.0, W3C Recommendation, 5 December 2019; the sections named below are its.
 */
@NullMarked
package qianyi.engine.wasm;

import org.jspecify.annotations.NullMarked;
