"""Expected values for chapter 06, in float64: PyTorch's norms and activations, transformers' feed-forward networks and
blocks with their gradients. Inputs are rounded to float32 first, so that they are exact."""

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F
from transformers import GPT2Config, LlamaConfig
from transformers.models.gpt2.modeling_gpt2 import GPT2MLP, GPT2Block
from transformers.models.llama.modeling_llama import LlamaDecoderLayer, LlamaMLP, LlamaRMSNorm

torch.manual_seed(6)
torch.set_default_dtype(torch.float64)

BATCH, TOKENS, WIDTH, HEADS, KV_HEADS, HEAD_DIM, HIDDEN = 2, 5, 12, 6, 3, 4, 20
golden = {}


def numbers(*shape):
    return torch.randn(*shape).float().double()


def fill(module):
    """Random weights; norms around 1."""
    for name, parameter in module.named_parameters():
        parameter.data = numbers(*parameter.shape) * 0.25
        if parameter.dim() == 1 and ("norm" in name or "ln_" in name) and name.endswith("weight"):
            parameter.data += 1
        parameter.data = parameter.data.float().double()
    return module.eval()


def rotation():
    """The cosines and sines of Llama, in float64 (transformers makes its own in float32)."""
    angles = torch.arange(TOKENS)[:, None] * 10_000.0 ** (-torch.arange(0, HEAD_DIM, 2) / HEAD_DIM)
    angles = torch.cat((angles, angles), -1)[None]
    return angles.cos(), angles.sin()


mask = torch.full((TOKENS, TOKENS), float("-inf")).triu(1)[None, None]

# Norms: a usual token, one of zeros, a small, a large and a shifted one, in each of two texts.
x = numbers(2, 5, 7)
x[0, 1] = 0
x[:, 2] *= 1e-3
x[:, 3] *= 1e3
x[:, 4] += 5
x = x.float().double()
weight, bias = (1 + 0.3 * numbers(7)).float().double(), numbers(7)
golden["norm.x"], golden["norm.weight"], golden["norm.bias"] = x, weight, bias
golden["norm.rms"] = F.rms_norm(x, (7,), weight, 1e-5)
golden["norm.layer"] = F.layer_norm(x, (7,), weight, bias, 1e-5)
llama_norm = LlamaRMSNorm(7, 1e-5)
llama_norm.weight.data = weight
assert torch.allclose(llama_norm(x), golden["norm.rms"], atol=1e-5)  # it computes in float32

x = torch.linspace(-6, 6, 25).float().double()
golden["activation.x"], golden["activation.silu"] = x, F.silu(x)
golden["activation.gelu"] = F.gelu(x, approximate="tanh")

# Llama's block, and its feed-forward network alone.
config = LlamaConfig(
    hidden_size=WIDTH,
    intermediate_size=HIDDEN,
    num_attention_heads=HEADS,
    num_key_value_heads=KV_HEADS,
    head_dim=HEAD_DIM,
    rms_norm_eps=1e-5,
    attn_implementation="eager",
)


class RmsNorm(nn.Module):
    """As LlamaRMSNorm, which would compute in float32."""

    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        return F.rms_norm(x, (WIDTH,), self.weight, 1e-5)


llama = LlamaDecoderLayer(config, layer_idx=0)
llama.input_layernorm, llama.post_attention_layernorm = RmsNorm(), RmsNorm()
fill(llama)
x, pull = numbers(BATCH, TOKENS, WIDTH), numbers(BATCH, TOKENS, WIDTH)
y = llama(x, position_embeddings=rotation(), attention_mask=mask)
(y * pull).sum().backward()
golden["x"], golden["pull"], golden["llama.y"] = x, pull, y
for name, parameter in llama.named_parameters():
    golden["llama.weights." + name] = parameter
    golden["llama.gradients." + name] = parameter.grad
assert isinstance(llama.mlp, LlamaMLP)
golden["llama.mlp.y"] = llama.mlp(x)

# The same parts with the norms after the additions.
h = llama.input_layernorm(x + llama.self_attn(x, position_embeddings=rotation(), attention_mask=mask)[0])
golden["post.y"] = llama.post_attention_layernorm(h + llama.mlp(h))

# GPT-2's block; its weights are stored as (in, out), and queries, keys and values in one matrix.
config = GPT2Config(
    n_embd=WIDTH, n_inner=HIDDEN, n_head=3, activation_function="gelu_new", attn_implementation="eager"
)
gpt2 = fill(GPT2Block(config, layer_idx=0))
golden["gpt2.y"] = gpt2(x, attention_mask=mask)
assert isinstance(gpt2.mlp, GPT2MLP)
golden["gpt2.mlp.y"] = gpt2.mlp(x)
for name, parameter in gpt2.named_parameters():
    parameter = parameter.T if parameter.dim() == 2 else parameter
    if name.startswith("attn.c_attn."):
        for letter, part in zip("qkv", parameter.chunk(3, 0)):
            golden["gpt2.weights." + name.replace("c_attn", letter)] = part
    else:
        golden["gpt2.weights." + name] = parameter

save_file(
    {name: tensor.detach().contiguous() for name, tensor in golden.items()},
    Path(__file__).with_suffix(".safetensors"),
)
