package qianyi.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the error bound of the power rests on. */
class PowerTableTest {
    @Test
    void coarseRestAndRemainderGiveTheLogarithmOfEveryInterval() {
        for (double z = 0.7051; z < 1.41; z += 0x1p-11) {
            for (double x : new double[] {z, Math.nextUp(z), Math.nextDown(z), z * 0x1p-300, z * 0x1p77}) {
                long bits = Double.doubleToRawLongBits(x);
                int row = PowerTable.row(bits);
                double coarse = PowerTable.coarse(bits, row);
                double r = PowerTable.remainder(bits, row);
                assertThat(Math.abs(r)).isLessThan(0x1p-9);
                assertThat(coarse * 0x1p16).isEqualTo(Math.rint(coarse * 0x1p16));
                BigDecimal sum = new BigDecimal(coarse)
                        .add(new BigDecimal(PowerTable.rest(row)))
                        .add(Precise.log2(new BigDecimal(r).add(BigDecimal.ONE)));
                assertThat(sum.subtract(Precise.log2(new BigDecimal(x))).abs()).isLessThan(new BigDecimal(0x1p-69));
            }
        }
    }

    /** What HotSpot copies into its caller has 325 bytes at the most. */
    @Test
    void aPowerIsTooLargeToBeCopiedIntoEveryEquation() throws IOException {
        int[] size = new int[1];
        ClassVisitor measure = new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
                return new MethodVisitor(api, super.visitMethod(access, name, type, generic, thrown)) {
                    @Override
                    public void visitMaxs(int stack, int locals) {
                        Label end = new Label();
                        visitLabel(end);
                        size[0] = name.equals("tablePow") ? end.getOffset() : size[0];
                    }
                };
            }
        };
        try (InputStream file = Elementary.class.getResourceAsStream("Elementary.class")) {
            new ClassReader(file.readAllBytes()).accept(measure, 0);
        }
        assertThat(size[0]).isGreaterThan(325);
    }

    @Test
    void nextToOneTheRemainderIsAllThereIs() {
        for (double x : new double[] {1 - 0x1.fp-11, Math.nextDown(1.0), 1, Math.nextUp(1.0), 1 + 0x1.fp-10}) {
            long bits = Double.doubleToRawLongBits(x);
            int row = PowerTable.row(bits);
            assertThat(PowerTable.remainder(bits, row)).isEqualTo(x - 1);
            assertThat(PowerTable.coarse(bits, row)).isZero();
            assertThat(PowerTable.rest(row)).isZero();
        }
    }

    @Test
    void rootsOfTwoAreRightFarBeyondADouble() {
        for (int n = 0; n < 256; n++) {
            BigDecimal root = new BigDecimal(PowerTable.scaled(n, 0));
            BigDecimal rest = root.multiply(new BigDecimal(PowerTable.ROOTS[2 * n]));
            BigDecimal error = Precise.pow(2, n / 256.0).subtract(root).subtract(rest);
            assertThat(error.abs()).isLessThan(new BigDecimal(0x1p-94));
            assertThat(PowerTable.scaled(n - 512, 0)).isEqualTo(PowerTable.scaled(n, 0) / 4);
        }
    }
}
