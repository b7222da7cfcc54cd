package qianyi.model;

/** How a stock orders what it holds, so that flows of it have no equations of their own. */
public sealed interface Arrangement permits Conveyor, Queue, Oven {}
