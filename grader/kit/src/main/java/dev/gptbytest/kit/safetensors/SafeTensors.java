package dev.gptbytest.kit.safetensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes the safetensors format: eight bytes with the length of a JSON header, the header, then the raw
 * little-endian numbers. Names and order are kept, tensors are streamed one at a time, and half-precision numbers become
 * float32 on reading.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">the format</a>
 */
public final class SafeTensors {
    private static final long MAX_HEADER_BYTES = 100_000_000;
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private SafeTensors() {}

    /**
     * Writes named tensors.
     *
     * @param file where to; written in place, so pass a temporary file where a half-written one would hurt
     * @param tensors the tensors by name, on any device
     * @throws IOException if the disk refuses
     * @throws IllegalArgumentException if a dtype has no place in the format
     */
    public static void write(Path file, Map<String, NDArray> tensors) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", Map.of("format", "pt"));
        long offset = 0;
        for (Map.Entry<String, NDArray> named : tensors.entrySet()) {
            NDArray tensor = named.getValue();
            Dtype dtype = Dtype.storing(tensor.getDataType());
            long end = offset + tensor.size() * dtype.bytes();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dtype", dtype.name());
            entry.put("shape", tensor.getShape().getShape());
            entry.put("data_offsets", List.of(offset, end));
            header.put(named.getKey(), entry);
            offset = end;
        }
        byte[] json = JSON.toJson(header).getBytes(UTF_8);
        byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8); // readers map the data: keep it aligned
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(padded.length)
                    .array());
            out.write(padded);
            for (NDArray tensor : tensors.values()) {
                out.write(tensor.toByteArray());
            }
        }
    }

    /**
     * Reads all tensors of a file.
     *
     * @param file a safetensors file
     * @param manager owns the tensors, and decides their device
     * @return the tensors by name, in the order of the file
     * @throws SafeTensorsException if the file is damaged or holds a dtype the engine cannot
     * @throws IOException if the file cannot be read
     */
    public static Map<String, NDArray> read(Path file, NDManager manager) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, Files.size(file), file.toString(), manager);
        }
    }

    /**
     * Reads all tensors of a stream.
     *
     * @param in the whole content of a safetensors file
     * @param length its length in bytes
     * @param name what messages call it
     * @param manager owns the tensors, and decides their device
     * @return the tensors by name, in the order of the file
     * @throws SafeTensorsException if the content is damaged or holds a dtype the engine cannot
     * @throws IOException if the stream cannot be read
     */
    public static Map<String, NDArray> read(InputStream in, long length, String name, NDManager manager)
            throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        long headerLength = length < Long.BYTES ? -1 : Long.reverseBytes(data.readLong());
        if (headerLength < 2 || headerLength > MAX_HEADER_BYTES || headerLength > length - Long.BYTES) {
            throw new SafeTensorsException(name + " is damaged: it does not start with a safetensors header.");
        }
        byte[] json = data.readNBytes((int) headerLength);
        Header header = Header.parse(json, length - Long.BYTES - headerLength, name);
        List<Map.Entry<String, Header.Entry>> inFileOrder = header.entries().entrySet().stream()
                .sorted(Comparator.comparingLong(e -> e.getValue().begin()))
                .toList();
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        header.entries().keySet().forEach(key -> tensors.put(key, null));
        long position = 0;
        for (Map.Entry<String, Header.Entry> named : inFileOrder) {
            Header.Entry entry = named.getValue();
            if (entry.begin() != position) {
                throw new SafeTensorsException(
                        name + " is damaged: the bytes of tensor " + named.getKey() + " do not follow its neighbour.");
            }
            tensors.put(named.getKey(), tensor(data, entry, named.getKey(), name, manager));
            position = entry.end();
        }
        return tensors;
    }

    private static NDArray tensor(DataInputStream data, Header.Entry entry, String key, String name, NDManager manager)
            throws IOException {
        long bytes = entry.end() - entry.begin();
        if (bytes > Integer.MAX_VALUE - 16) {
            throw new SafeTensorsException(name + ": tensor " + key + " has more than 2 GiB, too large to load here.");
        }
        byte[] raw = new byte[(int) bytes];
        try {
            data.readFully(raw);
        } catch (EOFException e) {
            throw new SafeTensorsException(name + " is damaged: it ends in the middle of tensor " + key + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        if (entry.dtype() == Dtype.BF16 || entry.dtype() == Dtype.F16) {
            buffer = HalfPrecision.widen(buffer, entry.dtype());
        }
        return manager.create(buffer, entry.shape(), entry.dtype().loadedAs());
    }
}
