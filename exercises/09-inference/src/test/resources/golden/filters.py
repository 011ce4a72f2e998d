"""Golden values of the filters: what Hugging Face's logits processors do to random logits.

    python filters.py        writes filters.safetensors beside itself

Made with torch 2.15 and transformers 5.23, in float64 on logits that float32 can express.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import (
    LogitsProcessorList,
    MinPLogitsWarper,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
    TopPLogitsWarper,
)

ROWS, VOCABULARY, HISTORY = 6, 37, 9

random = torch.Generator().manual_seed(9)
logits = (3 * torch.randn(ROWS, VOCABULARY, generator=random)).double()
history = torch.randint(0, VOCABULARY, (ROWS, HISTORY), generator=random)
history[:, 3] = history[:, 0]  # every history repeats a token
history[:, 5] = logits.argmax(1)  # and holds the most likely
history[:, 6] = logits.argmin(1)  # and the least likely one

golden = {"logits": logits, "history": history}


def add(name, *processors):
    golden[name] = LogitsProcessorList(processors)(history, logits.clone()).contiguous()


for temperature in (0.5, 1.7):
    add(f"temperature {temperature}", TemperatureLogitsWarper(temperature))
for k in (1, 5, 36, 37, 100):
    add(f"top-k {k}", TopKLogitsWarper(k))
for p in (0.01, 0.3, 0.9, 0.99):
    add(f"top-p {p}", TopPLogitsWarper(p))
for p in (0.02, 0.3, 1.0):
    add(f"min-p {p}", MinPLogitsWarper(p))
for penalty in (1.3, 0.8):
    add(f"repetition penalty {penalty}", RepetitionPenaltyLogitsProcessor(penalty))
add(
    "chain",
    RepetitionPenaltyLogitsProcessor(1.3),
    TemperatureLogitsWarper(1.7),
    TopKLogitsWarper(12),
    TopPLogitsWarper(0.85),
    MinPLogitsWarper(0.15),
)
golden["probabilities"] = logits.softmax(-1)

kept = golden["chain"].isfinite().sum(1)
print("kept by the chain", kept.tolist())
save_file(golden, Path(__file__).with_suffix(".safetensors"))
