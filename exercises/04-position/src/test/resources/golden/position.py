"""Expected values for chapter 04, in float64: transformers' Llama rotation (half-split pairs), complex numbers
(interleaved pairs, as in Meta's code), and the paper's waves. Inputs are rounded to float32 first, so that they are exact."""

from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import LlamaConfig
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding, apply_rotary_pos_emb

torch.manual_seed(4)
torch.set_default_dtype(torch.float64)


def numbers(*shape):
    return torch.randn(*shape).float().double()


def frequencies(head_dim, theta):
    return theta ** (-torch.arange(0, head_dim, 2) / head_dim)


def half_split(x, positions, theta):
    """transformers' function; its table is computed in float32, so ours is made in float64 and compared with it."""
    head_dim = x.shape[-1]
    angles = positions[:, None] * frequencies(head_dim, theta)
    angles = torch.cat((angles, angles), -1)
    config = LlamaConfig(
        hidden_size=head_dim, num_attention_heads=1, rope_parameters={"rope_type": "default", "rope_theta": theta}
    )
    theirs = LlamaRotaryEmbedding(config)(x, positions[None])
    assert torch.allclose(angles.cos()[None], theirs[0], atol=2e-4)
    assert torch.allclose(angles.sin()[None], theirs[1], atol=2e-4)
    return apply_rotary_pos_emb(x, x, angles.cos()[None], angles.sin()[None])[0]


def interleaved(x, positions, theta):
    angles = positions[:, None] * frequencies(x.shape[-1], theta)
    turn = torch.polar(torch.ones_like(angles), angles)
    points = torch.view_as_complex(x.reshape(*x.shape[:-1], -1, 2))
    return torch.view_as_real(points * turn).flatten(-2)


x = numbers(2, 3, 5, 8)
start, late = torch.arange(5), torch.arange(2000, 2005)
golden = {
    "rope.x": x,
    "rope.frequencies_8": frequencies(8, 10_000.0),
    "rope.frequencies_6_llama3": frequencies(6, 500_000.0),
    "rope.half_split": half_split(x, start, 10_000.0),
    "rope.half_split_llama3": half_split(x, start, 500_000.0),
    "rope.half_split_late": half_split(x, late, 10_000.0),
    "rope.interleaved": interleaved(x, start, 10_000.0),
    "rope.interleaved_late": interleaved(x, late, 10_000.0),
}

waves = torch.arange(40)[:, None] / 10_000 ** (torch.arange(0, 6, 2) / 6)
golden["sinusoidal.table"] = torch.stack((waves.sin(), waves.cos()), -1).flatten(-2)

save_file(
    {name: tensor.contiguous() for name, tensor in golden.items()},
    Path(__file__).with_suffix(".safetensors"),
)
