package qianyi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The step of a program as bytecode, for one run at a time. What depends on constants alone is told apart, since it need
 * be computed once a run where no constant changes on the way.
 */
final class ScalarKernel {
    /**
     * Bytes of a method above which a line is interpreted; up to here a method takes in further lines. HotSpot compiles no
     * method of more than 8,000.
     */
    static final int LARGEST = 6_000;
    /**
     * Bytes that keep HotSpot from putting the body of a power in the place of each call (its FreqInlineSize is 325): a
     * step with a hundred powers would no longer fit into the first cache.
     */
    private static final int APART = 330;
    /** Methods of a class, so that its constants stay far below the 65,535 that a class can have. */
    private static final int CHUNKS = 20;
    /** Numbers to one that a line may take in at once. */
    private static final int MOST_INPUTS = 100;

    private final List<ScalarPart> fixed;
    private final List<ScalarPart> moving;
    private final Moves moves;
    private final ScratchPlaces scratch;
    private final int slots;

    /** How stocks move, as {@link Integrator.Motion} says: one list a stage. */
    record Moves(List<ScalarPart> remember, List<List<ScalarPart>> rate, List<List<ScalarPart>> move) {
        static final Moves NONE = new Moves(List.of(), List.of(), List.of());
    }

    private ScalarKernel(
            List<ScalarPart> fixed, List<ScalarPart> moving, Moves moves, ScratchPlaces scratch, int slots) {
        this.fixed = fixed;
        this.moving = moving;
        this.moves = moves;
        this.scratch = scratch;
        this.slots = slots;
    }

    /**
     * What is needed of the step of a program, with its stocks.
     *
     * @param replaced slots of flows and auxiliaries whose equations give way in a run
     */
    static ScalarKernel of(Program program, RequiredLines needs, Set<Integer> replaced, RungeKutta method) {
        StockLines stocks = new StockLines(needs.stocks(), program.slots(), method);
        Writer writer = new Writer(Set.of(), new ScratchPlaces());
        Moves moves = new Moves(
                writer.parts(stocks.remember()),
                writer.stages(stocks.stages(stocks::rate)),
                writer.stages(stocks.stages(stocks::move)));
        return of(program, needs.step(), replaced, moves, stocks.end(), new ScratchPlaces());
    }

    /**
     * Some lines of a step, in its order, without stocks.
     *
     * @param slots how many the lines take, with those that a program does not know
     */
    static ScalarKernel of(
            Program program, List<Assignment> lines, Set<Integer> replaced, int slots, ScratchPlaces scratch) {
        return of(program, lines, replaced, Moves.NONE, slots, scratch);
    }

    private static ScalarKernel of(
            Program program,
            List<Assignment> lines,
            Set<Integer> replaced,
            Moves moves,
            int slots,
            ScratchPlaces scratch) {
        ChangingSlots moving = ChangingSlots.of(program, replaced);
        SharedCode.Lines parted = SharedCode.of(lines, moving, slots);
        Writer writer = new Writer(replaced, scratch);
        return new ScalarKernel(
                writer.parts(parted.still()), writer.parts(parted.moving()), moves, scratch, parted.slots());
    }

    /** What depends on constants alone. */
    void fixed(double[] values, Frame frame) {
        run(fixed, values, frame);
    }

    /** Everything else. */
    void moving(double[] values, Frame frame) {
        run(moving, values, frame);
    }

    static void run(List<ScalarPart> parts, double[] values, Frame frame) {
        for (ScalarPart part : parts) {
            part.run(values, frame);
        }
    }

    /** How the stocks move of the run that a frame is of. */
    Integrator.Motion motion(Frame frame) {
        return new CompiledMotion(frame, frame.values(), moves);
    }

    int slots() {
        return slots;
    }

    /** Arrays for the arguments of functions that take many, one for each place where one is called. */
    double[][] scratch() {
        return scratch.arrays();
    }

    /** Writes lines into methods, as many into one as fit. */
    private static final class Writer implements Operands {
        private static final int VALUES = 0;
        private static final int FRAME = 1;
        private static final String FRAME_NAME = Type.getInternalName(Frame.class);
        private static final String RUN = "([DL" + FRAME_NAME + ";)V";

        private final Set<Integer> replaced;
        private final ScratchPlaces scratch;

        Writer(Set<Integer> replaced, ScratchPlaces scratch) {
            this.replaced = replaced;
            this.scratch = scratch;
        }

        List<List<ScalarPart>> stages(List<List<Assignment.Single>> stages) {
            return stages.stream().map(this::parts).toList();
        }

        List<ScalarPart> parts(List<? extends Assignment> lines) {
            List<ScalarPart> parts = new ArrayList<>();
            @Nullable HiddenClass<ScalarPart> open = null;
            for (List<Assignment> chunk : chunks(lines)) {
                boolean interpreted = size(chunk.get(0)) > LARGEST;
                if (open != null && (interpreted || open.chunks() == CHUNKS)) {
                    parts.add(open.define());
                    open = null;
                }
                if (interpreted) {
                    parts.add(new ScalarPart.Interpreted(chunk.get(0)));
                    continue;
                }
                if (open == null) {
                    open = new HiddenClass<>(ScalarPart.class, "run", RUN);
                    power(open.method("power", "(DD)D"));
                }
                write(chunk, open.chunk());
            }
            if (open != null) {
                parts.add(open.define());
            }
            return parts;
        }

        private static void power(MethodVisitor method) {
            for (int i = 0; i < APART; i++) {
                method.visitInsn(Opcodes.NOP);
            }
            method.visitVarInsn(Opcodes.DLOAD, 0);
            method.visitVarInsn(Opcodes.DLOAD, 2);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Type.getInternalName(Arithmetic.class), "power", "(DD)D", false);
            method.visitInsn(Opcodes.DRETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        /** Lines that fit into one method; a line that fits into none is alone. */
        private List<List<Assignment>> chunks(List<? extends Assignment> lines) {
            List<List<Assignment>> chunks = new ArrayList<>();
            List<Assignment> chunk = new ArrayList<>();
            long size = LARGEST + 1;
            for (Assignment line : divided(lines)) {
                size += size(line);
                if (size > LARGEST) {
                    chunk = new ArrayList<>();
                    chunks.add(chunk);
                    size = size(line);
                }
                chunk.add(line);
            }
            return chunks;
        }

        /** A sum of many numbers in several lines, in the same order. */
        private List<Assignment> divided(List<? extends Assignment> lines) {
            List<Assignment> all = new ArrayList<>();
            for (Assignment line : lines) {
                if (line instanceof Assignment.Single single
                        && single.code() instanceof Code.Reduce reduce
                        && !replaced.contains(line.slot())) {
                    Reductions.divided(reduce, line.slot(), MOST_INPUTS)
                            .forEach(code -> all.add(new Assignment.Single(line.slot(), code)));
                } else {
                    all.add(line);
                }
            }
            return all;
        }

        private static long size(Assignment line) {
            return line instanceof Assignment.Single single
                    ? CodeSize.of(single.code())
                    : ((Assignment.Block) line)
                            .inputs().stream().mapToLong(CodeSize::of).sum();
        }

        private void write(List<Assignment> chunk, MethodVisitor method) {
            CodeEmitter emitter = new CodeEmitter(method, this);
            for (Assignment line : chunk) {
                if (line instanceof Assignment.Single single) {
                    single(single, method, emitter);
                } else {
                    block((Assignment.Block) line, method, emitter);
                }
            }
            HiddenClass.end(method);
        }

        private void single(Assignment.Single line, MethodVisitor method, CodeEmitter emitter) {
            method.visitVarInsn(Opcodes.ALOAD, VALUES);
            CodeEmitter.push(method, line.slot());
            if (replaced.contains(line.slot())) {
                frame(method);
                CodeEmitter.push(method, line.slot());
                emitter.emit(line.code());
                method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME_NAME, "replaced", "(ID)D", false);
            } else {
                emitter.emit(line.code());
            }
            method.visitInsn(Opcodes.DASTORE);
        }

        private void block(Assignment.Block line, MethodVisitor method, CodeEmitter emitter) {
            frame(method);
            CodeEmitter.push(method, line.slot());
            CodeEmitter.push(method, line.size());
            emitter.builtin(line.function());
            emitter.inArray(line.inputs());
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    FRAME_NAME,
                    "block",
                    "(II" + Type.getDescriptor(qianyi.model.Builtin.class) + "[D)V",
                    false);
        }

        @Override
        public void slot(MethodVisitor method, int slot) {
            method.visitVarInsn(Opcodes.ALOAD, VALUES);
            CodeEmitter.push(method, slot);
            method.visitInsn(Opcodes.DALOAD);
        }

        @Override
        public void element(MethodVisitor method, Code.Element element) {
            CodeEmitter.push(method, element.first());
            CodeEmitter.push(method, element.count());
            method.visitVarInsn(Opcodes.ALOAD, VALUES);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Type.getInternalName(ScalarPart.class), "element", "(DII[D)D", false);
        }

        @Override
        public void frame(MethodVisitor method) {
            method.visitVarInsn(Opcodes.ALOAD, FRAME);
        }

        @Override
        public void table(MethodVisitor method, int table) {
            frame(method);
            CodeEmitter.push(method, table);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL, FRAME_NAME, "table", "(I)" + Type.getDescriptor(LookupTable.class), false);
        }

        @Override
        public void noise(MethodVisitor method) {
            frame(method);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME_NAME, "noise", "()J", false);
        }

        @Override
        public String extremes() {
            return Type.getInternalName(Arithmetic.class);
        }

        @Override
        public String powers() {
            return HiddenClass.name(ScalarPart.class);
        }

        @Override
        public void scratch(MethodVisitor method, int size) {
            frame(method);
            CodeEmitter.push(method, scratch.next(size));
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME_NAME, "scratch", "(I)[D", false);
        }
    }
}
