package dev.gptbytest.kit.safetensors;

import ai.djl.ndarray.types.DataType;

/** The element types of the safetensors format that the engine can hold; names as in the file. */
enum Dtype {
    F64(8, DataType.FLOAT64),
    F32(4, DataType.FLOAT32),
    /** Widened to float32 on reading: the engine cannot create bfloat16 arrays. */
    BF16(2, DataType.FLOAT32),
    /** Widened to float32 on reading. */
    F16(2, DataType.FLOAT32),
    I64(8, DataType.INT64),
    I32(4, DataType.INT32),
    U8(1, DataType.UINT8),
    I8(1, DataType.INT8),
    BOOL(1, DataType.BOOLEAN);

    private final int bytes;
    private final DataType loaded;

    Dtype(int bytes, DataType loaded) {
        this.bytes = bytes;
        this.loaded = loaded;
    }

    int bytes() {
        return bytes;
    }

    DataType loadedAs() {
        return loaded;
    }

    static Dtype storing(DataType type) {
        for (Dtype dtype : values()) {
            if (dtype.loaded == type && dtype != BF16 && dtype != F16) {
                return dtype;
            }
        }
        throw new IllegalArgumentException("safetensors files cannot hold " + type + ".");
    }
}
