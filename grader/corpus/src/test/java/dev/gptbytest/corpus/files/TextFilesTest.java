package dev.gptbytest.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the pieces of a file are its text, none is longer than the limit, words stay whole")
    void wholeText() throws IOException {
        String text = "Käse, 猫 and 😀 said: ".repeat(30_000); // characters of 1 to 4 bytes across every boundary
        List<Piece> pieces = read(TextFiles.open(write("a.txt", "\uFEFF" + text)));
        assertThat(joined(pieces)).isEqualTo(text);
        assertThat(pieces)
                .hasSizeGreaterThan(5)
                .allMatch(piece -> piece.text().length() <= PieceReader.LIMIT)
                .noneMatch(Piece::endsDocument);
        assertThat(pieces.subList(1, pieces.size()))
                .allMatch(piece -> piece.text().startsWith(" "));
    }

    @Test
    @DisplayName("a text without any white space is cut between characters")
    void noWhiteSpace() throws IOException {
        String text = "x" + "😀".repeat(50_000);
        List<Piece> pieces = read(TextFiles.open(write("a.txt", text)));
        assertThat(joined(pieces)).isEqualTo(text);
        assertThat(pieces)
                .noneMatch(piece -> Character.isHighSurrogate(
                        piece.text().charAt(piece.text().length() - 1)));
    }

    @Test
    @DisplayName("reading the first piece does not read the file")
    void lazy() throws IOException {
        Path file = write("a.txt", "word ".repeat(400_000));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = (byte) 0xFF;
        Files.write(file, bytes);
        try (Stream<Piece> pieces = TextFiles.open(file).pieces()) {
            Iterator<Piece> iterator = pieces.iterator();
            assertThat(iterator.next().text()).startsWith("word ");
            assertThatThrownBy(() -> iterator.forEachRemaining(piece -> {})).isInstanceOf(CorpusException.class);
        }
    }

    @Test
    @DisplayName("a folder is its .txt and .md files in the order of their paths, each a document")
    void documents() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("b.md", "B".repeat(600));
        write("a.txt", "A".repeat(600));
        write("sub/c.TXT", "C".repeat(600));
        write("sub/d.pdf", "D".repeat(600));
        write("empty.txt", "");
        TextFiles source = TextFiles.open(folder);
        assertThat(source.documents()).isTrue();
        assertThat(read(source))
                .containsExactly(
                        new Piece("A".repeat(600), true),
                        new Piece("B".repeat(600), true),
                        new Piece("C".repeat(600), true));
    }

    @Test
    @DisplayName("a marker separates documents, also long ones, and is left out")
    void marker() throws IOException {
        String tall = "long story\n".repeat(20_000).strip();
        Path file = write("a.txt", "one\n<|end|>\n\n" + tall + "\n<|end|>\nthree\n<|end|>\n");
        List<Piece> pieces = read(TextFiles.withMarker(file, "<|end|>"));
        List<String> documents = new ArrayList<>(List.of(""));
        for (Piece piece : pieces) {
            int last = documents.size() - 1;
            documents.set(last, documents.get(last) + piece.text());
            if (piece.endsDocument()) {
                documents.add("");
            }
        }
        assertThat(documents).containsExactly("one", tall, "three", "");
    }

    @Test
    @DisplayName("text that is not UTF-8 is named with its file and the position of the byte")
    void invalidUtf8() throws IOException {
        byte[] bytes = "é".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        bytes[100_001] = 'x'; // 100_000 begins a character of two bytes that now is not one
        Path file = Files.write(folder.resolve("latin.txt"), bytes);
        assertThatThrownBy(() -> read(TextFiles.open(file)))
                .isInstanceOf(CorpusException.class)
                .hasMessage(file + " is not UTF-8 text: byte 100000 (counted from 0) begins no valid character."
                        + " Save the file as UTF-8 and try again.");
    }

    @Test
    @DisplayName("a character cut off at the end of the file is not UTF-8 either")
    void cutCharacter() throws IOException {
        byte[] bytes = ("a".repeat(2_000) + "é").getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("cut.txt"), Arrays.copyOf(bytes, 2_001));
        assertThatThrownBy(() -> read(TextFiles.open(file))).hasMessageContaining("byte 2000 ");
    }

    @Test
    @DisplayName("missing, empty, too short, no text in the folder: one sentence each")
    void unusable() throws IOException {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> TextFiles.open(missing))
                .hasMessage("There is no file or folder " + missing.toAbsolutePath() + "; check the path.");
        assertThatThrownBy(() -> TextFiles.open(folder))
                .hasMessageStartingWith("There is no .txt or .md file in folder");
        assertThatThrownBy(() -> TextFiles.open(write("empty.txt", "")))
                .hasMessageEndingWith("empty.txt is empty; give a text of at least 1000 bytes.");
        assertThatThrownBy(() -> TextFiles.open(write("short.txt", "too short")))
                .hasMessageEndingWith("short.txt is too short to train on: 9 bytes, and at least 1000 are needed.");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Piece> read(TextSource source) {
        try (Stream<Piece> pieces = source.pieces()) {
            return pieces.toList();
        }
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
