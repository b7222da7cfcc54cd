package qianyi.engine;

/** One line of a program, carried out for all lanes. */
interface LaneLine {
    void run(LaneMemory memory);
}
