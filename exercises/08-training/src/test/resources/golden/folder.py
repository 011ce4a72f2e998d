"""A model folder as transformers and tokenizers write it, in bfloat16 like most published ones, for ModelFolderTest.

The shared table is stored twice, as some writers do. Writes llama/ and llama-logits.safetensors beside itself.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

HERE = Path(__file__).parent
TEXT = "a cab had a bed"

vocabulary = {character: i for i, character in enumerate(" abcdefghijkl")}
tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\s\S]"), "isolated")
tokenizer.decoder = decoders.Fuse()

config = LlamaConfig(
    vocab_size=13,
    hidden_size=24,
    num_hidden_layers=2,
    num_attention_heads=6,
    num_key_value_heads=2,
    intermediate_size=40,
    max_position_embeddings=16,
    rms_norm_eps=1e-5,
    tie_word_embeddings=True,
    bos_token_id=None,
    eos_token_id=None,
    rope_parameters={"rope_type": "default", "rope_theta": 10000.0},
)
llama = LlamaForCausalLM(config).eval()
random = torch.Generator().manual_seed(85)
with torch.no_grad():
    for name, weight in llama.named_parameters():
        drawn = torch.randn(weight.shape, generator=random)
        weight.copy_(1 + 0.1 * drawn if name.endswith("norm.weight") else 0.2 * drawn)
llama = llama.to(torch.bfloat16)
folder = HERE / "llama"
llama.save_pretrained(folder)
state = {name: weight.clone().contiguous() for name, weight in llama.state_dict().items()}
assert "lm_head.weight" in state
save_file(state, folder / "model.safetensors", metadata={"format": "pt"})
PreTrainedTokenizerFast(tokenizer_object=tokenizer).save_pretrained(folder)
for file in folder.iterdir():
    if file.name not in ("config.json", "model.safetensors", "tokenizer.json", "generation_config.json"):
        file.unlink()
    else:
        file.chmod(0o644)

ids = torch.tensor([tokenizer.encode(TEXT).ids])
with torch.no_grad():  # the numbers of the file, computed in float32
    logits = LlamaForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()(ids).logits
file = HERE / "llama-logits.safetensors"
save_file({"ids": ids, "logits": logits.double()}, file)
file.chmod(0o644)
print(sorted(f.name for f in folder.iterdir()), ids.tolist())
