"""Expected values for chapter 05, in float64: PyTorch's attention, and transformers' Llama attention with its gradients.
Inputs are rounded to float32 first, so that they are exact."""

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch.nn.functional import scaled_dot_product_attention
from transformers import LlamaConfig
from transformers.models.llama.modeling_llama import LlamaAttention

torch.manual_seed(5)
torch.set_default_dtype(torch.float64)

BATCH, TOKENS, WIDTH, HEADS, KV_HEADS, HEAD_DIM, WINDOW = 2, 5, 20, 4, 2, 6, 3


def numbers(*shape):
    return torch.randn(*shape).float().double()


def rotation():
    """The cosines and sines of Llama, in float64 (transformers makes its own in float32)."""
    angles = torch.arange(TOKENS)[:, None] * 10_000.0 ** (-torch.arange(0, HEAD_DIM, 2) / HEAD_DIM)
    angles = torch.cat((angles, angles), -1)[None]
    return angles.cos(), angles.sin()


def mask(window=TOKENS):
    """0 where query i may see key j, minus infinity elsewhere."""
    i, j = torch.arange(TOKENS)[:, None], torch.arange(TOKENS)[None]
    return torch.zeros(TOKENS, TOKENS).masked_fill((j > i) | (j <= i - window), float("-inf"))


golden = {}

x = numbers(2, 5, 3)
golden["averaging.x"] = x
golden["averaging.y"] = x.cumsum(1) / torch.arange(1, 6)[:, None]
golden["averaging.weights"] = torch.ones(5, 5).tril() / torch.arange(1, 6)[:, None]

q, k, v = numbers(2, 3, 5, 6), numbers(2, 3, 5, 6), numbers(2, 3, 5, 6)
golden["sdp.q"], golden["sdp.k"], golden["sdp.v"] = q, k, v
golden["sdp.scores"] = torch.einsum("bhid,bhjd->bhij", q, k) / 6**0.5
golden["sdp.weights"] = torch.softmax(golden["sdp.scores"] + mask(), -1)
golden["sdp.output"] = scaled_dot_product_attention(q, k, v, is_causal=True)
golden["sdp.output_window"] = scaled_dot_product_attention(q, k, v, attn_mask=mask(WINDOW))

config = LlamaConfig(
    hidden_size=WIDTH,
    num_attention_heads=HEADS,
    num_key_value_heads=KV_HEADS,
    head_dim=HEAD_DIM,
    attn_implementation="eager",
)
llama = LlamaAttention(config, layer_idx=0).eval()
for name, parameter in llama.named_parameters():
    parameter.data = numbers(*parameter.shape) * 0.25
    golden["llama." + name.replace(".weight", "")] = parameter
x, pull = numbers(BATCH, TOKENS, WIDTH), numbers(BATCH, TOKENS, WIDTH)
y, weights = llama(x, position_embeddings=rotation(), attention_mask=mask()[None, None])
(y * pull).sum().backward()
golden["llama.x"], golden["llama.pull"], golden["llama.y"], golden["llama.weights"] = x, pull, y, weights
for name, parameter in llama.named_parameters():
    golden["gradient." + name.replace(".weight", "")] = parameter.grad
golden["llama.y_window"] = llama(x, position_embeddings=rotation(), attention_mask=mask(WINDOW)[None, None])[0]

save_file(
    {name: tensor.detach().contiguous() for name, tensor in golden.items()},
    Path(__file__).with_suffix(".safetensors"),
)
