package qianyi.engine;

import static qianyi.engine.Codes.DT;
import static qianyi.engine.Codes.ZERO;
import static qianyi.engine.Codes.least;
import static qianyi.engine.Codes.most;
import static qianyi.engine.Codes.multiply;
import static qianyi.engine.Codes.when;

import java.util.Optional;
import qianyi.model.Intake;

/**
 * An inflow that a conveyor or an oven may hold up.
 *
 * @param flow its slot
 * @param queue where it comes from, if from a queue
 */
record Entrance(int flow, Optional<Outlet> queue) {
    /** An outflow of a queue, by its place among them. */
    record Outlet(QueueLines queue, int outflow) {}

    /**
     * Cuts the inflow to what may enter.
     *
     * @param open whether anything may
     * @param room the most that may in a unit of time
     */
    void admit(DraftLines drafts, Code open, Code room, Intake intake) {
        if (queue.isPresent()) {
            queue.get().queue().serve(queue.get().outflow(), flow, when(open, multiply(DT, room), ZERO), intake);
            return;
        }
        Code wanted = most(ZERO, drafts.formulaOf(flow).orElse(ZERO));
        drafts.formula(flow, when(open, least(wanted, room), ZERO));
    }
}
