package dev.gptbytest.kit.safetensors;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The JSON part of a safetensors file: what is stored where. */
record Header(Map<String, Entry> entries) {

    /** One tensor: its stored dtype, shape, and byte range from the end of the header. */
    record Entry(Dtype dtype, Shape shape, long begin, long end) {}

    static Header parse(byte[] json, long dataBytes, String file) throws SafeTensorsException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            JsonObject root = JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            for (Map.Entry<String, JsonElement> field : root.entrySet()) {
                if (!field.getKey().equals("__metadata__")) {
                    entries.put(field.getKey(), entry(field.getValue().getAsJsonObject()));
                }
            }
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            throw new SafeTensorsException(file + " is damaged: its header is not readable.");
        }
        for (Map.Entry<String, Entry> named : entries.entrySet()) {
            Entry entry = named.getValue();
            long bytes = entry.shape().size() * entry.dtype().bytes();
            if (entry.begin() < 0 || entry.end() - entry.begin() != bytes) {
                throw new SafeTensorsException(
                        file + " is damaged: tensor " + named.getKey() + " has a size that does not fit its shape.");
            }
            if (entry.end() > dataBytes) {
                throw new SafeTensorsException(file + " is damaged: it ends in the middle of tensor " + named.getKey()
                        + " (" + dataBytes + " bytes of data, " + entry.end() + " expected).");
            }
        }
        return new Header(entries);
    }

    private static Entry entry(JsonObject json) {
        long[] shape = StreamSupport.stream(json.getAsJsonArray("shape").spliterator(), false)
                .mapToLong(JsonElement::getAsLong)
                .toArray();
        return new Entry(
                Dtype.valueOf(json.get("dtype").getAsString()),
                new Shape(shape),
                json.getAsJsonArray("data_offsets").get(0).getAsLong(),
                json.getAsJsonArray("data_offsets").get(1).getAsLong());
    }
}
