"""The config.json files that ConfigJsonTest reads, as transformers writes them. Writes beside itself."""

import tempfile
from pathlib import Path

from transformers import LlamaConfig

HERE = Path(__file__).parent
VARIANTS = {
    "config-llama.json": {"rope_parameters": {"rope_type": "default", "rope_theta": 500000.0}},
    "config-scaled-rope.json": {
        "rope_parameters": {
            "rope_type": "llama3",
            "rope_theta": 500000.0,
            "factor": 8.0,
            "low_freq_factor": 1.0,
            "high_freq_factor": 4.0,
            "original_max_position_embeddings": 64,
        }
    },
    "config-attention-bias.json": {"attention_bias": True},
    "config-mlp-bias.json": {"mlp_bias": True},
    "config-head-dim.json": {"head_dim": 6},
    "config-gelu.json": {"hidden_act": "gelu"},
}
for name, special in VARIANTS.items():
    config = LlamaConfig(
        vocab_size=31,
        hidden_size=24,
        num_hidden_layers=3,
        num_attention_heads=6,
        num_key_value_heads=2,
        intermediate_size=40,
        max_position_embeddings=128,
        rms_norm_eps=1e-5,
        tie_word_embeddings=True,
        **special,
    )
    config.architectures = ["LlamaForCausalLM"]
    with tempfile.TemporaryDirectory() as folder:
        config.save_pretrained(folder)
        (HERE / name).write_text((Path(folder) / "config.json").read_text())
