package qianyi.engine.math;

/**
 * One loop over a block. HotSpot turns a short loop into vector instructions, but gives up on some of them when it
 * compiles many as one method. All passes are called from one place, where HotSpot sees too many kinds to put any of them
 * into its caller: so each is compiled by itself.
 */
abstract class Pass {
    abstract void run(int count);

    static void run(Pass pass, int count) {
        pass.run(count);
    }
}
