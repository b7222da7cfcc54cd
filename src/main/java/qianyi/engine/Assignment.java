package qianyi.engine;

/** One line of a program: a slot takes the value of some code. */
record Assignment(int slot, Code code) {}
