package dev.gptbytest.kit.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns 16-bit floating point numbers into float32; both conversions are exact. */
final class HalfPrecision {
    private HalfPrecision() {}

    static ByteBuffer widen(ByteBuffer halves, Dtype dtype) {
        ByteBuffer floats = ByteBuffer.allocate(halves.remaining() * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (halves.hasRemaining()) {
            short half = halves.getShort();
            floats.putFloat(dtype == Dtype.BF16 ? Float.intBitsToFloat(half << 16) : fromFloat16(half));
        }
        return floats.flip();
    }

    /** IEEE 754 binary16: 1 sign bit, 5 exponent bits (bias 15), 10 fraction bits. */
    static float fromFloat16(short half) {
        float sign = half < 0 ? -1f : 1f;
        int exponent = (half >> 10) & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0) {
            return sign * fraction * 0x1p-24f; // subnormal
        }
        if (exponent == 31) {
            return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return sign * (1024 + fraction) * (float) Math.scalb(1.0, exponent - 25);
    }
}
