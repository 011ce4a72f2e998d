"""Opens a model folder that was written here in Python, and compares.

    python opens_in_transformers.py FOLDER PROBE.safetensors

The probe holds "ids" (1, T) and the "logits" (1, T, V) that our model gave; PROBE.txt beside it the text of the ids.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import load_file
from transformers import LlamaForCausalLM, PreTrainedTokenizerFast

folder, probe = Path(sys.argv[1]), Path(sys.argv[2])
llama, info = LlamaForCausalLM.from_pretrained(folder, output_loading_info=True)
assert not any(info[key] for key in ("missing_keys", "unexpected_keys", "mismatched_keys")), info
tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(folder / "tokenizer.json"))
ours = load_file(probe)
text = probe.with_suffix(".txt").read_text(encoding="utf-8")
assert tokenizer.encode(text) == ours["ids"][0].tolist(), tokenizer.encode(text)
assert tokenizer.decode(ours["ids"][0]) == text
with torch.no_grad():
    logits = llama.eval()(ours["ids"]).logits
difference = (logits - ours["logits"]).abs().max().item()
print(f"{logits.shape} largest difference {difference:.2e}, largest logit {logits.abs().max().item():.3f}")
print("generates:", repr(tokenizer.decode(llama.generate(ours["ids"][:, :3], max_new_tokens=5, do_sample=False)[0])))
assert difference < 1e-5
