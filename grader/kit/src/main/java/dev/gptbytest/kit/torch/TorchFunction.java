package dev.gptbytest.kit.torch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One PyTorch function, written in TorchScript and called from Java, with gradients.
 *
 * <p>DJL exposes only part of PyTorch. Casts that gradients flow through, and fused kernels, are reached this way. Keep
 * each function small: it is the exception to "plain NDArray arithmetic", and has a hand-written twin where it computes
 * something.
 *
 * <p>Safe to share between threads; lives as long as the JVM.
 */
public final class TorchFunction {
    private static final byte[] PICKLE_TRUE_FIELD = {(byte) 0x88};

    private final PtSymbolBlock module;

    private TorchFunction(PtSymbolBlock module) {
        this.module = module;
    }

    /**
     * Compiles a function.
     *
     * @param forward TorchScript source, starting at the margin with {@code def forward(self, x: Tensor) -> Tensor:}; the
     *     {@code self} parameter is given its type here
     * @return the function
     * @throws ai.djl.engine.EngineException if the source does not compile; the message names the line
     */
    public static TorchFunction compile(String forward) {
        PtNDManager owner =
                (PtNDManager) NDManager.newBaseManager(); // never closed: a function lives as long as the JVM
        String body = forward.strip().replace("(self,", "(self: __torch__.M,").indent(2);
        try {
            return new TorchFunction(JniUtils.loadModule(owner, new ByteArrayInputStream(archive(body)), false, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading an array cannot fail
        }
    }

    /** Calls the function. */
    public NDArray call(NDArray... arguments) {
        return IValueUtils.forward(module, new NDList(arguments), true).get(0);
    }

    /** A TorchScript archive: a zip of a pickled empty module, its code, no constants, and the format's version. */
    private static byte[] archive(String methods) {
        String code = "class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n" + methods;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "m/data.pkl", pickledModule());
            put(zip, "m/code/__torch__.py", code.getBytes(UTF_8));
            put(zip, "m/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "m/version", "10\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Pickle protocol 2 for an object of class {@code __torch__.M} whose state is {@code {"training": True}}. */
    private static byte[] pickledModule() throws IOException {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.write(new byte[] {(byte) 0x80, 2});
        pickle.write("c__torch__\nM\n)".getBytes(UTF_8));
        pickle.write(0x81);
        pickle.write("}(".getBytes(UTF_8));
        pickle.write(new byte[] {'X', 8, 0, 0, 0});
        pickle.write("training".getBytes(UTF_8));
        pickle.write(PICKLE_TRUE_FIELD);
        pickle.write("ub.".getBytes(UTF_8));
        return pickle.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
