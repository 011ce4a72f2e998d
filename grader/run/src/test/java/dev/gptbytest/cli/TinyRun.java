package dev.gptbytest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A training of seconds, on a text of its own. */
final class TinyRun {
    private TinyRun() {}

    /** Arguments for a model of some thousand weights; the text is written into the folder. */
    static List<String> train(Path folder, String... more) throws IOException {
        Path text = folder.resolve("text.txt");
        if (!Files.exists(text)) {
            Files.writeString(text, "The cat sat on the mat, and the dog dug in the fog.\n".repeat(200));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "preset=smoke",
                "data=" + text,
                "tokenizer=char",
                "width=16",
                "layers=2",
                "heads=2",
                "context=32",
                "batchSize=4",
                "dropout=0.1",
                "evalWindows=4",
                "steps=40",
                "warmup=4",
                "evalEvery=20",
                "learningRate=0.01",
                "device=cpu",
                "threads=1",
                "out=" + folder.resolve("run")));
        arguments.addAll(List.of(more));
        return arguments;
    }
}
