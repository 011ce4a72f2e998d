"""Expected values for TrainerTest: five steps of PyTorch training a small Hugging Face Llama in float64.

Each step has two pieces; targets of -100 do not count, and the pieces have unequal counts. AdamW without decay of norms,
warm-up and cosine, clipping. Writes beside itself.
"""

import math
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.models.llama.modeling_llama import LlamaRMSNorm

IGNORE = -100
MAX, MIN, WARMUP, TOTAL, CLIP = 1e-2, 1e-3, 2, 6, 1.0

config = LlamaConfig(
    vocab_size=13,
    hidden_size=24,
    num_hidden_layers=2,
    num_attention_heads=6,
    num_key_value_heads=2,
    intermediate_size=40,
    max_position_embeddings=9,
    rms_norm_eps=1e-5,
    tie_word_embeddings=True,
    bos_token_id=None,
    eos_token_id=None,
    rope_parameters={"rope_type": "default", "rope_theta": 10000.0},
    attn_implementation="sdpa",
)
llama = LlamaForCausalLM(config).double().train()
# transformers computes norms and the tables of RoPE in float32 even in a float64 model; not so here
LlamaRMSNorm.forward = lambda self, x: (
    self.weight * x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.variance_epsilon)
)
frequencies = 10000.0 ** -(torch.arange(0, 4, 2, dtype=torch.float64) / 4)


def tables(x, position_ids):
    angles = position_ids[:, :, None].double() * frequencies
    both = torch.cat((angles, angles), dim=-1)
    return both.cos(), both.sin()


llama.model.rotary_emb.forward = tables

random = torch.Generator().manual_seed(84)
with torch.no_grad():
    for name, weight in llama.named_parameters():
        drawn = torch.randn(weight.shape, generator=random, dtype=torch.float64)
        weight.copy_((1 + 0.1 * drawn if name.endswith("norm.weight") else 0.2 * drawn).float().double())
out = {"weight." + name: weight.detach().float() for name, weight in llama.named_parameters()}

ids = torch.randint(0, 13, (10, 3, 8), generator=random)  # piece, row, token
inputs, targets = ids[:, :, :-1].clone(), ids[:, :, 1:].clone()
targets[1::2, :, :4] = IGNORE  # every second piece counts less
targets[0, 0, 0] = IGNORE
optimizer = torch.optim.AdamW(
    [
        {"params": [p for p in llama.parameters() if p.dim() >= 2], "weight_decay": 0.1},
        {"params": [p for p in llama.parameters() if p.dim() < 2], "weight_decay": 0.0},
    ],
    betas=(0.9, 0.95),
    eps=1e-8,
)
losses, norms, rates = [], [], []
for step in range(5):
    if step < WARMUP:
        rate = MAX * (step + 1) / WARMUP
    else:
        rate = MIN + (MAX - MIN) * (1 + math.cos(math.pi * (step - WARMUP) / (TOTAL - WARMUP))) / 2
    for group in optimizer.param_groups:
        group["lr"] = rate
    two = slice(2 * step, 2 * step + 2)  # both pieces at once, as one batch
    logits = llama(inputs[two].reshape(6, 7)).logits
    loss = torch.nn.functional.cross_entropy(
        logits.reshape(-1, 13), targets[two].reshape(-1), ignore_index=IGNORE
    )
    optimizer.zero_grad()
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(llama.parameters(), CLIP)
    optimizer.step()
    losses.append(loss.item())
    norms.append(norm.item())
    rates.append(rate)
out |= {"after." + name: weight.detach() for name, weight in llama.named_parameters()}
out |= {"inputs": inputs, "targets": targets}
out |= {k: torch.tensor(v, dtype=torch.float64) for k, v in (("losses", losses), ("norms", norms), ("rates", rates))}
file = Path(__file__).with_suffix(".safetensors")
save_file({k: v.contiguous().clone() for k, v in out.items()}, file)
file.chmod(0o644)
print(file.name, file.stat().st_size, losses, norms, rates, sep="\n")
