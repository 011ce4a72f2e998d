"""Expected values for GptTest: Hugging Face's Llama in float64.

Weights are float32 numbers, so that both sides start from the very same ones; everything after them is float64.
Run with torch, transformers and safetensors; writes beside itself.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig, LlamaForCausalLM
from transformers.models.llama.modeling_llama import LlamaRMSNorm

HERE = Path(__file__).parent
IGNORE = -100
IDS = torch.tensor([[3, 17, 30, 0, 8, 17, 5], [12, 1, 29, 22, 22, 9, 14]])


def model(tied: bool) -> LlamaForCausalLM:
    config = LlamaConfig(
        vocab_size=31,
        hidden_size=24,
        num_hidden_layers=3,
        num_attention_heads=6,
        num_key_value_heads=2,
        intermediate_size=40,
        max_position_embeddings=9,
        rms_norm_eps=1e-5,
        tie_word_embeddings=tied,
        rope_parameters={"rope_type": "default", "rope_theta": 500000.0},
        attn_implementation="sdpa",
    )
    llama = LlamaForCausalLM(config).double().eval()
    random = torch.Generator().manual_seed(7 if tied else 8)
    with torch.no_grad():
        for name, weight in llama.named_parameters():
            drawn = torch.randn(weight.shape, generator=random, dtype=torch.float64)
            weight.copy_((1 + 0.3 * drawn if name.endswith("norm.weight") else 0.25 * drawn).float().double())
    return llama


def all_in_float64(llama: LlamaForCausalLM) -> None:
    """transformers computes the norms and the tables of RoPE in float32 even in a float64 model; not so here."""

    def norm(self, x):
        return self.weight * x * torch.rsqrt(x.square().mean(-1, keepdim=True) + self.variance_epsilon)

    LlamaRMSNorm.forward = norm
    frequencies = 500000.0 ** -(torch.arange(0, 4, 2, dtype=torch.float64) / 4)

    def tables(x, position_ids):
        angles = position_ids[:, :, None].double() * frequencies
        both = torch.cat((angles, angles), dim=-1)
        return both.cos(), both.sin()

    llama.model.rotary_emb.forward = tables


standard_norm = LlamaRMSNorm.forward
for tied in (True, False):
    LlamaRMSNorm.forward = standard_norm
    llama = model(tied)
    plain = llama(IDS).logits.detach()
    all_in_float64(llama)
    targets = torch.tensor([[17, 30, 0, 8, 17, 5, 26], [1, 29, 22, IGNORE, 9, 14, 2]])
    logits = llama(IDS).logits
    loss = torch.nn.functional.cross_entropy(logits.reshape(-1, 31), targets.reshape(-1), ignore_index=IGNORE)
    loss.backward()
    out = {"ids": IDS, "targets": targets, "logits": logits.detach(), "loss": loss.detach().reshape(1)}
    for name, weight in llama.named_parameters():
        out["weight." + name] = weight.detach().float()
        out["gradient." + name] = weight.grad
    file = HERE / f"llama-{'tied' if tied else 'untied'}.safetensors"
    save_file({k: v.contiguous().clone() for k, v in out.items()}, file)
    file.chmod(0o644)
    print(file.name, file.stat().st_size, loss.item(), "unpatched differs by", (plain - logits).abs().max().item())
