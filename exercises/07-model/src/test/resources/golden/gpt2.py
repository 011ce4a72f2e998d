"""Expected values for Gpt2Test: Hugging Face's GPT-2 in float64, from float32 weights. Writes beside itself."""

from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import GPT2Config, GPT2LMHeadModel

config = GPT2Config(
    vocab_size=31,
    n_positions=9,
    n_embd=24,
    n_layer=2,
    n_head=4,
    resid_pdrop=0,
    embd_pdrop=0,
    attn_pdrop=0,
    bos_token_id=None,
    eos_token_id=None,
    attn_implementation="sdpa",
)
gpt2 = GPT2LMHeadModel(config).double().eval()
random = torch.Generator().manual_seed(9)
with torch.no_grad():
    for name, weight in gpt2.named_parameters():
        drawn = torch.randn(weight.shape, generator=random, dtype=torch.float64)
        is_norm = ".ln_" in name and name.endswith("weight")
        weight.copy_((1 + 0.3 * drawn if is_norm else 0.25 * drawn).float().double())
ids = torch.tensor([[3, 17, 30, 0, 8, 17, 5], [12, 1, 29, 22, 22, 9, 14]])
targets = torch.tensor([[17, 30, 0, 8, 17, 5, 26], [1, 29, 22, 22, 9, 14, 2]])
logits = gpt2(ids).logits
loss = torch.nn.functional.cross_entropy(logits.reshape(-1, 31), targets.reshape(-1))
loss.backward()
out = {"ids": ids, "targets": targets, "logits": logits.detach(), "loss": loss.detach().reshape(1)}
for name, weight in gpt2.named_parameters():
    out["weight." + name] = weight.detach().float()
    out["gradient." + name] = weight.grad
file = Path(__file__).with_suffix(".safetensors")
save_file({k: v.contiguous().clone() for k, v in out.items()}, file)
file.chmod(0o644)
print(file.name, file.stat().st_size, loss.item(), sum(p.numel() for p in gpt2.parameters()))
