"""Golden values of chapter 02, by Hugging Face's tokenizers (0.23.3).

    python tokenizer.py                  writes the golden files beside itself
    python tokenizer.py FILE [TEXT]      loads a tokenizer.json that our own code saved, prints ids of the difficult
                                         strings (or of a text file) as JSON, and checks that they decode

Inputs, written by hand: corpus.json (the documents to train on), difficult.json (the strings to encode).

Training. Hugging Face breaks ties by the smallest pair of ids, as we do, but numbers the bytes by their place in its
byte alphabet. Naming the 256 bytes as the first "special" tokens gives each byte its value as id, as in our trainer,
so that every merge can be compared, ties included. Overlapping pairs are counted at each place, and a pair that occurs
once is not merged (min_frequency=2), there as here.
"""

import json
import sys
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

HERE = Path(__file__).parent
END_OF_TEXT = "<|endoftext|>"
CL100K = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def read(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def byte_alphabet():
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [b for b in range(256) if b not in printable]
    return [chr(b) if b in printable else chr(256 + others.index(b)) for b in range(256)]


def gpt2_cut():
    return pre_tokenizers.ByteLevel(add_prefix_space=False)


def cl100k_cut():
    return pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(CL100K), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )


def train(documents, size, cut):
    student = Tokenizer(models.BPE())
    student.pre_tokenizer = cut()
    trainer = trainers.BpeTrainer(
        vocab_size=size - 1, min_frequency=2, special_tokens=byte_alphabet(), show_progress=False
    )
    student.train_from_iterator(documents, trainer)
    model = json.loads(student.to_str())["model"]
    vocabulary = {**model["vocab"], END_OF_TEXT: len(model["vocab"])}

    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[tuple(m) for m in model["merges"]]))
    tokenizer.pre_tokenizer = cut()
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(END_OF_TEXT, special=True, normalized=False)])
    return tokenizer


def characters(texts):
    vocabulary = {c: i for i, c in enumerate(sorted(set("".join(texts))))}
    tokenizer = Tokenizer(models.WordLevel(vocab=vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
    tokenizer.decoder = decoders.Fuse()
    return tokenizer


def encode(tokenizer, texts):
    """The ids of texts, special tokens in them being plain text."""
    plain = json.loads(tokenizer.to_str())
    plain["added_tokens"] = []
    plain = Tokenizer.from_str(json.dumps(plain))
    ids = [plain.encode(text).ids for text in texts]
    assert [plain.decode(i) for i in ids] == texts
    return ids


def write_golden():
    documents, difficult = read("corpus.json"), read("difficult.json")
    tokenizers = {
        "gpt2": train(documents, 500, gpt2_cut),  # stops because it is large enough
        "cl100k": train(documents, 5000, cl100k_cut),  # stops because no pair occurs twice
        "characters": characters(documents + difficult),
    }
    ids = {}
    for name, tokenizer in tokenizers.items():
        tokenizer.save(str(HERE / f"{name}.tokenizer.json"), pretty=False)
        ids[name] = encode(tokenizer, difficult)
        print(name, tokenizer.get_vocab_size(), sum(map(len, ids[name])))
    (HERE / "ids.json").write_text(json.dumps(ids, separators=(",", ":")).replace("]],", "]],\n") + "\n")


if len(sys.argv) == 1:
    write_golden()
else:
    texts = [Path(sys.argv[2]).read_text(encoding="utf-8")] if len(sys.argv) > 2 else read("difficult.json")
    print(json.dumps(encode(Tokenizer.from_file(sys.argv[1]), texts)))
